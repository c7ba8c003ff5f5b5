-- What a rule bills is not deleted under it: the rule would go on, and bill nothing.
CREATE TRIGGER retainers_of_rules_stay BEFORE UPDATE OF deleted_at_ms ON retainers
WHEN NEW.deleted_at_ms IS NOT NULL AND EXISTS (
    SELECT 1 FROM recurring_lines l JOIN recurring_rules r ON r.id = l.rule_id
    WHERE l.retainer_id = NEW.id AND l.deleted_at_ms IS NULL AND r.deleted_at_ms IS NULL
)
BEGIN
    SELECT RAISE(ABORT, 'retainer is billed by a rule');
END;
