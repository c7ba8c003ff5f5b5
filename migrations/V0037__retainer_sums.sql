-- What was drawn from a retainer in each of its periods, summed from its draws: a balance is asked with each look at the page of today. The triggers keep
-- it, `stint verify` counts it anew, a restored file fills it from its view. A cell may be left with nothing in it.
CREATE TABLE retainer_sums (
    retainer_id BLOB NOT NULL,
    period_on   TEXT NOT NULL,
    part        TEXT NOT NULL,
    seconds     INTEGER NOT NULL,
    amount      INTEGER NOT NULL,
    PRIMARY KEY (retainer_id, period_on, part)
) STRICT, WITHOUT ROWID;
CREATE VIEW retainer_sums_counted AS
SELECT retainer_id, period_on, part, SUM(seconds) AS seconds, SUM(amount) AS amount FROM retainer_draws GROUP BY 1, 2, 3;

CREATE TRIGGER retainer_sums_i AFTER INSERT ON retainer_draws BEGIN
    INSERT INTO retainer_sums VALUES (NEW.retainer_id, NEW.period_on, NEW.part, NEW.seconds, NEW.amount)
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, amount = amount + excluded.amount;
END;
CREATE TRIGGER retainer_sums_u AFTER UPDATE ON retainer_draws BEGIN
    UPDATE retainer_sums SET seconds = seconds - OLD.seconds, amount = amount - OLD.amount
    WHERE retainer_id = OLD.retainer_id AND period_on = OLD.period_on AND part = OLD.part;
    INSERT INTO retainer_sums VALUES (NEW.retainer_id, NEW.period_on, NEW.part, NEW.seconds, NEW.amount)
    ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, amount = amount + excluded.amount;
END;
CREATE TRIGGER retainer_sums_d AFTER DELETE ON retainer_draws BEGIN
    UPDATE retainer_sums SET seconds = seconds - OLD.seconds, amount = amount - OLD.amount
    WHERE retainer_id = OLD.retainer_id AND period_on = OLD.period_on AND part = OLD.part;
END;

INSERT INTO retainer_sums SELECT * FROM retainer_sums_counted;
