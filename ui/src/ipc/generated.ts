// Generated from the command list of the core by `./dev types`. Not edited by hand.
export interface paths {
    "/rpc/activity.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["activity.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/bank.account_edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bank.account_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/bank.accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bank.accounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/bank.columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bank.columns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/bank.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bank.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/bank.confirm_certain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bank.confirm_certain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/bank.ignore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bank.ignore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/bank.import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bank.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/bank.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bank.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/bank.reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bank.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/bank.unmatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bank.unmatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/calendar.conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["calendar.conflicts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/calendar.days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["calendar.days"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/calendar.keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["calendar.keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/calendar.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["calendar.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/calendar.pull": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["calendar.pull"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/calendar.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["calendar.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/calendar.target": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["calendar.target"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/calendar.to_entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["calendar.to_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/capture.accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["capture.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/capture.day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["capture.day"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/capture.dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["capture.dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/capture.exclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["capture.exclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/capture.include": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["capture.include"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/capture.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["capture.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/capture.pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["capture.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/capture.purge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["capture.purge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/capture.record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["capture.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/capture.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["capture.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/capture.state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["capture.state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/capture.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["capture.status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/capture.sweep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["capture.sweep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/client.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["client.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/client.archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["client.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/client.credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["client.credit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/client.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["client.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/client.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["client.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/client.figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["client.figures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/client.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["client.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/client.merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["client.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/client.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["client.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/client.statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["client.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/client.statement_pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["client.statement_pdf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/connection.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["connection.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/connection.disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["connection.disconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/connection.google": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["connection.google"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/connection.imap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["connection.imap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/connection.imap_off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["connection.imap_off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/connection.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["connection.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/connection.looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["connection.looks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/connection.progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["connection.progress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/connection.sandbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["connection.sandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/connection.smtp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["connection.smtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/connection.stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["connection.stripe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/connection.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["connection.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/deposit.draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deposit.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/deposit.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deposit.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/dispute.accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispute.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/dispute.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispute.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/dispute.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispute.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/dispute.submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispute.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/dunning.client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dunning.client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/dunning.coming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dunning.coming"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/dunning.invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dunning.invoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/dunning.pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dunning.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/dunning.plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dunning.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/dunning.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dunning.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/dunning.set_client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dunning.set_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/dunning.set_plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dunning.set_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.copy_week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.copy_week"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.day"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.edit_many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.edit_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.groups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.history"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.overlaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.overlaps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.resolve_overlap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.resolve_overlap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.set_cell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.set_cell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.week"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/entry.write_off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entry.write_off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/expense_category.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expense_category.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/expense_category.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expense_category.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/expense_category.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expense_category.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/expense_category.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expense_category.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/expense.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expense.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/expense.attach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expense.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/expense.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expense.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/expense.detach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expense.detach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/expense.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expense.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/expense.edit_many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expense.edit_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/expense.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expense.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/expense.receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expense.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/expense.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expense.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/expense.write_off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["expense.write_off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/export.entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export.entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/export.exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export.exchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/export.payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export.payouts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/export.report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/export.statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/export.workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export.workspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/favourite.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["favourite.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/favourite.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["favourite.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/file.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["file.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/file.sweep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["file.sweep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/finding.resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["finding.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/gap.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["gap.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/gap.resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["gap.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/home.today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["home.today"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/idle.beat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["idle.beat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/idle.guard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["idle.guard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/idle.leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["idle.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/idle.recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["idle.recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/idle.report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["idle.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/idle.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["idle.status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/import.columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["import.columns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/import.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["import.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/ingest.file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ingest.file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/ingest.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ingest.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.add_expenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.add_expenses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.add_items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.add_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.add_milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.add_milestones"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.add_time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.add_time"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.adjustment_add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.adjustment_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.adjustment_delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.adjustment_delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.adjustment_edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.adjustment_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.credit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.credit_preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.credit_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.creditable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.creditable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.issue_many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.issue_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.late"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.line_add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.line_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.line_delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.line_delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.line_edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.line_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.line_entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.line_entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.line_move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.line_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.pdf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.pdf_many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.pdf_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.preview_time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.preview_time"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.reissue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.section_add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.section_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.section_delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.section_delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.section_edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.section_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.section_move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.section_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.take_deposit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.take_deposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.timeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.version_pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.version_pdf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.versions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.waiting_expenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.waiting_expenses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.waiting_milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.waiting_milestones"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.write_off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.write_off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/invoice.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice.xml"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/item.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["item.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/item.archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["item.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/item.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["item.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/item.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["item.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/item.from_line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["item.from_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/item.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["item.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/item.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["item.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/job.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["job.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/job.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["job.status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/late.rate_delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["late.rate_delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/late.rate_set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["late.rate_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/late.rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["late.rates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_merge.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_merge.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_merge.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_merge.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_merge.look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_merge.look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_merge.opt_out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_merge.opt_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_merge.opt_outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_merge.opt_outs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_merge.pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_merge.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_merge.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_merge.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_merge.resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_merge.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_merge.send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_merge.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_merge.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_merge.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_merge.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_merge.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_template.examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_template.examples"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_template.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_template.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_template.reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_template.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_template.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_template.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_template.try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_template.try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail_template.versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail_template.versions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail.compose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail.compose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail.file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail.file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail.send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail.sent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mail.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mail.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/message.answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["message.answers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/message.assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["message.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/message.compose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["message.compose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/message.import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["message.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/message.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["message.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/message.mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["message.mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/message.page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["message.page"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/message.pull": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["message.pull"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/message.reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["message.reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/message.set_reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["message.set_reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/message.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["message.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mileage_rate.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mileage_rate.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mileage_rate.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mileage_rate.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/mileage_rate.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mileage_rate.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.attach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.bill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.bill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.deposit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.deposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.detach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.detach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.history"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/milestone.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["milestone.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/number.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["number.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/outbox.carry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["outbox.carry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/outbox.discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["outbox.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/outbox.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["outbox.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/outbox.retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["outbox.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/paper_font.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paper_font.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/paper_font.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paper_font.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/paper_font.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paper_font.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/payment.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/payment.allocate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment.allocate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/payment.exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment.exchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/payment.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/payment.receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment.receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/payment.refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment.refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/payment.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/payment.suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment.suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/payment.unallocate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment.unallocate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/payment.void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["payment.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/period.close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["period.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/period.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["period.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/period.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["period.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/person.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["person.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/person.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["person.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/person.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["person.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/pomodoro.skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pomodoro.skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/pomodoro.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pomodoro.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/pomodoro.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pomodoro.status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/pomodoro.stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pomodoro.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/pomodoro.turn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pomodoro.turn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/profile.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["profile.get"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/profile.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["profile.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/project.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["project.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/project.archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["project.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/project.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["project.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/project.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["project.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/project.figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["project.figures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/project.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["project.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/project.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["project.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quick.parse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quick.parse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quick.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quick.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.contract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.deposit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.deposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.invoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.origin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.origin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.pdf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.take_back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.take_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.total": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.total"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/quote.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["quote.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/rate.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rate.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/rate.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rate.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/rate.resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rate.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/rate.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rate.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/recurring.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recurring.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/recurring.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recurring.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/recurring.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recurring.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/recurring.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recurring.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/recurring.pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recurring.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/recurring.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recurring.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/recurring.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recurring.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/recurring.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recurring.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/reminder.remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reminder.remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/reminder.snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reminder.snooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/reminder.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reminder.status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/report.time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["report.time"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/retainer.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retainer.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/retainer.archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retainer.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/retainer.bill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retainer.bill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/retainer.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retainer.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/retainer.delete_term": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retainer.delete_term"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/retainer.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retainer.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/retainer.end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retainer.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/retainer.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retainer.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/retainer.set_term": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retainer.set_term"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/retainer.settle_fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retainer.settle_fees"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/retainer.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retainer.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/retainer.statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retainer.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/search.find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["search.find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/series.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["series.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/series.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["series.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/series.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["series.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/series.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["series.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/series.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["series.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/series.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["series.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/settings.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["settings.get"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/settings.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["settings.update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.capture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.collect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.collect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.collect_amount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.collect_amount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.collect_end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.collect_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.collection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.collection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.customers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.hold_end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.hold_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.holds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.listen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.listen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.payout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.payout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.payouts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.set_page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.set_page"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.settings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/stripe.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stripe.status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/task.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["task.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/task.archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["task.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/task.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["task.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/task.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["task.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/task.figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["task.figures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/task.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["task.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/task.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["task.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/tax.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tax.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/tax.archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tax.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/tax.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tax.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/tax.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tax.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/timer.break_start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timer.break_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/timer.break_stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timer.break_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/timer.discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timer.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/timer.pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timer.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/timer.resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timer.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/timer.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timer.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/timer.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timer.status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/timer.stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timer.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/timer.switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timer.switch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/timer.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["timer.update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/undo.peek": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undo.peek"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/undo.redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undo.redo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/undo.undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undo.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/view.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["view.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/view.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["view.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/view.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["view.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/view.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["view.list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/workspace.backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["workspace.backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/workspace.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["workspace.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/workspace.hash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["workspace.hash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/workspace.import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["workspace.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/workspace.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["workspace.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/workspace.restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["workspace.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/workspace.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["workspace.status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rpc/workspace.verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["workspace.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedProposals: {
            entries: components["schemas"]["Entry"][];
        };
        /** @description A proposal as it is, or as the user changed it. */
        AcceptProposal: {
            /** @description Left out: what the project says, else the setting. */
            billable?: boolean;
            end: components["schemas"]["Instant"];
            link?: components["schemas"]["Link"];
            /** @default  */
            note?: string;
            start: components["schemas"]["Instant"];
            /** @default [] */
            tags?: string[];
        };
        AcceptProposals: {
            proposals: components["schemas"]["AcceptProposal"][];
        };
        AcceptQuote: {
            /**
             * @description Who said so.
             * @default
             */
            by?: string;
            /** @description Headings of options; one package, where there are any. Left out: what the quote proposes. */
            chosen?: components["schemas"]["SectionId"][];
            /** @description Drafts a deposit invoice over so much of it, or so many per cent; an amount is in the sense of the prices of the quote. */
            deposit?: components["schemas"]["Portion"];
            id: components["schemas"]["QuoteId"];
            /**
             * @description Though it has expired.
             * @default false
             */
            late?: boolean;
            /** @description What of the project is paid step by step; left out: nothing. */
            milestones?: components["schemas"]["AgreedMilestones"];
            /**
             * @description Makes no project.
             * @default false
             */
            no_project?: boolean;
            /** @default  */
            note?: string;
            /**
             * Format: date
             * @description Left out: today.
             */
            on?: string;
            /** @description Of this client; left out: a new one is made, with what was accepted as its budget. */
            project_id?: components["schemas"]["ProjectId"];
            /** @description Of the new project; left out: the subject of the quote. */
            project_name?: string;
        };
        /** @description closing = opening + invoiced − settled; what the client owes is above zero, what it has to its credit below. */
        Account: {
            /** Format: int64 */
            closing_minor: number;
            currency: components["schemas"]["Currency"];
            /** Format: int64 */
            invoiced_minor: number;
            /** @description By day. */
            lines: components["schemas"]["StatementLine"][];
            /** Format: int64 */
            opening_minor: number;
            /**
             * Format: int64
             * @description Payments, credit notes and what was written off, less what was paid back.
             */
            settled_minor: number;
        };
        /** @description One line of the log. */
        Activity: {
            at: components["schemas"]["Instant"];
            detail: unknown;
            device: string;
            entity: string;
            /** Format: uuid */
            entity_id?: string;
            /** @description Hexadecimal SHA-256. */
            hash: string;
            origin: string;
            /** Format: int64 */
            seq: number;
            verb: string;
        };
        ActivityList: {
            activity: components["schemas"]["Activity"][];
        };
        AddAdjustment: {
            id: components["schemas"]["InvoiceId"];
            /**
             * @description A fee on top; else it is taken off.
             * @default false
             */
            is_fee?: boolean;
            /** @description What the document calls it; left out: "Discount" or "Shipping" in its language. */
            label?: string;
            /** @description Per cent is of all lines, before anything else is taken off. */
            portion: components["schemas"]["Portion"];
            /** @description Of a fee; left out: what the client's treatment and the settings say. What is taken off bears the taxes of what it is taken from. */
            tax_ids?: components["schemas"]["TaxRateId"][];
        };
        AddEntry: {
            /** @description Left out: what the project says, else the setting. */
            billable?: boolean;
            end: components["schemas"]["Instant"];
            link?: components["schemas"]["Link"];
            /** @default  */
            note?: string;
            start: components["schemas"]["Instant"];
            /** @default [] */
            tags?: string[];
            /** @description Left out: the workspace's. */
            zone?: components["schemas"]["Zone"];
        };
        AddExpense: {
            /**
             * @description What was paid; either this or a trip.
             * @default null
             */
            amount?: components["schemas"]["Money"];
            /**
             * @description Left out: what the project says; without one, whether there is a client.
             * @default null
             */
            billable?: boolean;
            /** @default null */
            category_id?: components["schemas"]["CategoryId"];
            /** @default null */
            client_id?: components["schemas"]["ClientId"];
            /**
             * @description To the currency that the client pays in.
             * @default null
             */
            exchange?: components["schemas"]["Exchange"];
            /**
             * @description On top of the net amount when it is billed.
             * @default null
             */
            markup?: components["schemas"]["Percent"];
            /** @default  */
            merchant?: string;
            /** @default  */
            note?: string;
            /**
             * @description Brings its client.
             * @default null
             */
            project_id?: components["schemas"]["ProjectId"];
            /**
             * Format: date
             * @description Left out: today.
             * @default null
             */
            spent_on?: string;
            /** @description Left out: none. */
            tax?: components["schemas"]["ExpenseTaxInput"];
            trip?: components["schemas"]["TripInput"];
        };
        AddExpenseCategory: {
            name: string;
        };
        AddExpenses: {
            /** @description Left out: all that wait and can be told in the draft's currency. */
            expense_ids?: components["schemas"]["ExpenseId"][];
            /** Format: date */
            from?: string;
            id: components["schemas"]["InvoiceId"];
            project_id?: components["schemas"]["ProjectId"];
            /** Format: date */
            to?: string;
        };
        AddFavourite: {
            /** @default null */
            billable?: boolean;
            /** @default null */
            link?: components["schemas"]["Link"];
            /** @default  */
            note?: string;
            /** @default [] */
            tags?: string[];
        };
        AddItems: {
            id: components["schemas"]["InvoiceId"];
            /** @description In the order of their lines. */
            items: components["schemas"]["ItemChoice"][];
        };
        AddLine: {
            description: string;
            id: components["schemas"]["InvoiceId"];
            /**
             * Format: int64
             * @default 0
             */
            price_minor?: number;
            /** @description Left out: 1. */
            quantity?: components["schemas"]["Quantity"];
            /** @description Left out: what the client's treatment and the settings say. */
            tax_ids?: components["schemas"]["TaxRateId"][];
            /** @default  */
            unit?: string;
        };
        AddMilestones: {
            id: components["schemas"]["InvoiceId"];
            /** @description Left out: all completed ones that come to something in the draft's currency. */
            milestone_ids?: components["schemas"]["MilestoneId"][];
            project_id?: components["schemas"]["ProjectId"];
        };
        AddPayment: {
            /** @description What it settles. Left out: the oldest due first. What is left stays to the client's credit; an empty list settles nothing. */
            allocations?: components["schemas"]["PaymentShare"][];
            /** @description What the client paid, the provider's fee included. */
            amount: components["schemas"]["Money"];
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: int64
             * @description What the provider kept of the amount.
             * @default 0
             */
            fee_minor?: number;
            /** @default  */
            method?: string;
            /** @default  */
            note?: string;
            /**
             * Format: date
             * @description Left out: today.
             */
            paid_on?: string;
            /** @description What one unit of a foreign currency was worth that day, in the currency of the books. */
            rate?: components["schemas"]["ExchangeRate"];
            /** @default  */
            reference?: string;
        };
        AddQuote: {
            client_id: components["schemas"]["ClientId"];
            /** @default  */
            subject?: string;
        };
        AddRecurring: {
            client_id: components["schemas"]["ClientId"];
            /** @description Left out: the days from one to the next. */
            covers?: components["schemas"]["RecurringCovers"];
            /** Format: int64 */
            due_days?: number;
            /** @description Left out: the client's on the day it is made; so for `due_days`. */
            language?: components["schemas"]["DocumentLanguage"];
            lines?: components["schemas"]["RecurringLineInput"][];
            /** @default draft */
            mode?: components["schemas"]["RecurringMode"];
            name: string;
            /** @default  */
            note?: string;
            project_id?: components["schemas"]["ProjectId"];
            /** @description RFC 5545: `FREQ=MONTHLY`, `FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1`, with UNTIL or COUNT as its end. A day that a month does not have is its last. */
            rrule: string;
            /** @description Of what it issues; left out: the usual one. */
            series_id?: components["schemas"]["SeriesId"];
            /**
             * Format: date
             * @description Left out: today.
             */
            starts_on?: string;
            /** @default  */
            subject?: string;
            /** @default nothing */
            unbilled?: components["schemas"]["RecurringUnbilled"];
        };
        Address: {
            /** @default  */
            city: string;
            /**
             * @description ISO 3166-1 alpha-2, or empty while unknown.
             * @default
             */
            country: string;
            /** @default  */
            postal_code: string;
            /** @default  */
            region: string;
            /** @default  */
            street: string;
        };
        AddressInput: {
            /** @default  */
            city?: string;
            /**
             * @description ISO 3166-1 alpha-2, or empty while unknown.
             * @default
             */
            country?: string;
            /** @default  */
            postal_code?: string;
            /** @default  */
            region?: string;
            /** @default  */
            street?: string;
        };
        AddRetainer: {
            /** @description Left out: 80 and 100 percent. */
            alerts?: number[];
            /**
             * Format: int64
             * @description What a period grants: seconds, or minor units of the currency.
             */
            amount: number;
            /** @description Left out: each month. */
            cadence?: components["schemas"]["RetainerCadence"];
            client_id: components["schemas"]["ClientId"];
            /** @description Left out: the client's. */
            currency?: components["schemas"]["Currency"];
            /** Format: date */
            ends_on?: string;
            /** Format: int64 */
            expires_after?: number;
            /**
             * Format: int64
             * @description What a period costs, in minor units. Left out: the amount of a money retainer, nothing for hours.
             */
            fee_minor?: number;
            name: string;
            /** @default  */
            note?: string;
            /** @description Left out: it is billed. */
            over_use?: components["schemas"]["RetainerOverUse"];
            /** @description Only time of this project; left out: all time of the client. */
            project_id?: components["schemas"]["ProjectId"];
            /** @description Left out: none. */
            roll_over?: components["schemas"]["RetainerRollOver"];
            /** Format: int64 */
            roll_over_limit?: number;
            /**
             * Format: date
             * @description Left out: today.
             */
            starts_on?: string;
            unit: components["schemas"]["RetainerUnit"];
        };
        AddSection: {
            /** @description A line or heading of the draft; left out: last. */
            before?: components["schemas"]["RowId"];
            /**
             * @description On a quote: whether it is offered beside the rest, or instead of other packages.
             * @default fixed
             */
            choice?: components["schemas"]["Choice"];
            id: components["schemas"]["InvoiceId"];
            title: string;
        };
        AddSeries: {
            kind: components["schemas"]["Numbers"];
            name: string;
            /** @description Like `{YYYY}-{####}`; `{YY}`, `{MM}` and `{CLIENT}` may stand in it, too. */
            pattern: string;
            /** @default false */
            per_client?: boolean;
            /** @description Left out: what the pattern suggests. */
            reset?: components["schemas"]["Reset"];
            /**
             * @description Used from now on where nobody chooses.
             * @default false
             */
            usual?: boolean;
        };
        AddTime: {
            /** Format: date */
            from?: string;
            /** @default task */
            group?: components["schemas"]["GroupBy"];
            id: components["schemas"]["InvoiceId"];
            project_id?: components["schemas"]["ProjectId"];
            /** Format: date */
            to?: string;
        };
        AddView: {
            /** @default false */
            is_default?: boolean;
            name: string;
            params: {
                [key: string]: string;
            };
            screen: string;
        };
        /** @description Taken off the whole document, or a fee on top of it. */
        Adjustment: {
            /** @description Not negative; with taxes where the prices are. */
            amount: components["schemas"]["Money"];
            id: components["schemas"]["AdjustmentId"];
            is_fee: boolean;
            label: string;
            portion: components["schemas"]["Portion"];
            tax_ids: components["schemas"]["TaxRateId"][];
        };
        /** Format: uuid */
        AdjustmentId: string;
        AdjustmentRef: {
            adjustment_id: components["schemas"]["AdjustmentId"];
        };
        /** @description What is owed in one currency, by its due date; `not_due`, `due_week` and `overdue` sum to the whole. */
        Ageing: {
            /**
             * Format: int64
             * @description From the date of issue to the last payment, over what is paid in full.
             */
            average_days_to_pay?: number;
            currency: components["schemas"]["Currency"];
            /**
             * Format: int64
             * @description Due today or within the next seven days.
             */
            due_week_minor: number;
            /** Format: int64 */
            not_due_minor: number;
            /** Format: int64 */
            open_minor: number;
            /** @description The overdue part by days past the due date: 1 to 30, 31 to 60, 61 to 90, more. */
            overdue_by: components["schemas"]["OverdueBy"];
            /** Format: int64 */
            overdue_minor: number;
        };
        AgreedMilestones: {
            /** @constant */
            by: "lines";
        } | {
            /** @constant */
            by: "shares";
            shares: components["schemas"]["AgreedShare"][];
        };
        AgreedShare: {
            /** Format: date */
            due_on?: string;
            name: string;
            percent: components["schemas"]["Percent"];
        };
        AllocatePayment: {
            /** @description Left out: the oldest due first. */
            allocations?: components["schemas"]["PaymentShare"][];
            /** @description the credit note whose rest is used. */
            credit_note_id?: components["schemas"]["InvoiceId"];
            /** @description The payment whose rest is used; or */
            payment_id?: components["schemas"]["PaymentId"];
        };
        /**
         * Format: uuid
         * @description What settles a document: part of a payment or of a credit note, or what is written off.
         */
        AllocationId: string;
        Answer: ("accepted" | "declined") | "withdrawn";
        /** @description What came in in the threads of mails about a thing. */
        AnswerList: {
            /** @description The oldest first. */
            answers: components["schemas"]["MessageAnswer"][];
        };
        AnswersAbout: {
            /**
             * Format: uuid
             * @description A document, payment, project or milestone.
             */
            about_id: string;
        };
        /** @description What went wrong, what is wrong with which field, and in `reason` the word that an interface may act on. */
        ApiError: {
            code: components["schemas"]["ErrorCode"];
            fields: components["schemas"]["FieldError"][];
            message: string;
            reason?: string;
        };
        ArchiveClient: {
            archived: boolean;
            id: components["schemas"]["ClientId"];
        };
        ArchiveItem: {
            archived: boolean;
            id: components["schemas"]["ItemId"];
        };
        ArchiveProject: {
            archived: boolean;
            id: components["schemas"]["ProjectId"];
        };
        ArchiveRetainer: {
            archived: boolean;
            id: components["schemas"]["RetainerId"];
        };
        ArchiveTask: {
            archived: boolean;
            id: components["schemas"]["TaskId"];
        };
        ArchiveTax: {
            archived: boolean;
            id: components["schemas"]["TaxRateId"];
        };
        AskForHold: {
            /** @description Left out: what the milestone comes to. */
            amount?: components["schemas"]["Money"];
            milestone_id: components["schemas"]["MilestoneId"];
        };
        AssignThread: {
            /** @description Left out with a project: the project's. */
            client_id?: components["schemas"]["ClientId"];
            id: components["schemas"]["ThreadId"];
            project_id?: components["schemas"]["ProjectId"];
        };
        AttachEvidence: {
            file: components["schemas"]["FileInput"];
            id: components["schemas"]["MilestoneId"];
        };
        AttachReceipt: {
            file: components["schemas"]["FileInput"];
            id: components["schemas"]["ExpenseId"];
        };
        /**
         * @description Who sets a reference rate.
         * @enum {string}
         */
        Authority: "ecb" | "bundesbank" | "boe";
        /** @description In the order of what they say: a machine that slept was locked or idle, too. */
        AwayCause: "locked" | "idle" | "suspend";
        AwayChoice: "keep" | "discard" | "split" | "give";
        /** @description A stretch that waits for a decision. */
        AwayGap: {
            cause: components["schemas"]["AwayCause"];
            /** @description Of the first part. */
            from: components["schemas"]["Instant"];
            id: components["schemas"]["GapId"];
            /** @description The work that it concerns, by its start; never empty. */
            parts: components["schemas"]["AwayPart"][];
            /**
             * Format: int64
             * @description Of all parts.
             */
            seconds: number;
            /** @description Of the last part. */
            to: components["schemas"]["Instant"];
        };
        AwayGaps: {
            gaps: components["schemas"]["AwayGap"][];
        };
        /** @description The part of an entry that lies in a gap. */
        AwayPart: {
            billable: boolean;
            entry_id: components["schemas"]["EntryId"];
            from: components["schemas"]["Instant"];
            note: string;
            path: components["schemas"]["Path"];
            running: boolean;
            /** Format: int64 */
            seconds: number;
            to: components["schemas"]["Instant"];
        };
        /** @description What whoever watches the machine needs to know. */
        AwayStatus: {
            /** @description The question whether the running timer was forgotten. */
            forgotten?: components["schemas"]["Forgotten"];
            /** @description When the running timer will have run for longer than anybody works at a stretch; none once that was asked. */
            guard_at?: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description 0: nothing is asked.
             */
            idle_minutes: number;
            last_seen_at?: components["schemas"]["Instant"];
            /** @description The newest first. */
            pending: components["schemas"]["AwayGap"][];
            /** @description Whether work is being timed. */
            running: boolean;
        };
        BackupMade: {
            path: string;
        };
        BackupTo: {
            /** @description A file that is not there yet; left out: a dated one in the workspace's `backups` folder. */
            path?: string;
        };
        BankAccount: {
            currency: components["schemas"]["Currency"];
            id: components["schemas"]["BankAccountId"];
            name: string;
            /** @description The IBAN, or what the bank calls it; empty where no file names it. */
            number: string;
        };
        /** Format: uuid */
        BankAccountId: string;
        BankAccountRow: {
            /** @description As the last statement says it. */
            balance?: components["schemas"]["Money"];
            /** Format: date */
            balance_on?: string;
            currency: components["schemas"]["Currency"];
            id: components["schemas"]["BankAccountId"];
            name: string;
            /** @description The IBAN, or what the bank calls it; empty where no file names it. */
            number: string;
            /** Format: uint */
            open: number;
        };
        BankAccounts: {
            accounts: components["schemas"]["BankAccountRow"][];
        };
        BankArrived: {
            account_id: components["schemas"]["BankAccountId"];
            amount: components["schemas"]["Money"];
            /** Format: date */
            booked_on: string;
            counterparty: string;
            /** @description What the user said it was; nothing while that is open. */
            matched?: components["schemas"]["BankMatch"];
            text: string;
            transaction_id: components["schemas"]["BankTransactionId"];
        };
        BankColumn: {
            /** @description The first cells that are not empty. */
            cells: string[];
            name: string;
        };
        BankConfidence: "likely" | "possible" | "certain";
        BankConfirmed: {
            /** Format: uint */
            count: number;
        };
        BankCounts: {
            /**
             * Format: uint
             * @description Open ones with a certain proposal.
             */
            certain: number;
            /** Format: uint */
            confirmed: number;
            /** Format: uint */
            ignored: number;
            /** Format: uint */
            open: number;
        };
        /** @description Which sign stands before the decimals of a table's amounts. */
        BankDecimalSign: ("point" | "comma") | "either";
        BankFile: {
            /** @description The account of a file that does not name one. */
            account_id?: components["schemas"]["BankAccountId"];
            /** @description Or the name of a new one. */
            account_name?: string;
            /**
             * @description Only tells what would happen.
             * @default false
             */
            dry_run?: boolean;
            /** @description The bytes of the file; or `path`. */
            file_base64?: string;
            /**
             * @description As the user knows it.
             * @default
             */
            file_name?: string;
            /** @description Of a table; left out: as the last table with this header was read, else as guessed. */
            mapping?: components["schemas"]["BankMappingInput"];
            /** @description A file on this machine; or `file_base64`. */
            path?: string;
        };
        /** @description What a file looks like before it is read. */
        BankFileLook: {
            format: components["schemas"]["BankFormat"];
            /** @description Whether the file names its account; else the user has to. */
            names_account: boolean;
            /** @description Of a table only. */
            table?: components["schemas"]["BankTable"];
        };
        BankFileRef: {
            /** @description The bytes of the file; or `path`. */
            file_base64?: string;
            /** @description A file on this machine; or `file_base64`. */
            path?: string;
        };
        BankFormat: "mt940" | "camt" | "ofx" | "csv";
        BankImport: {
            dry_run: boolean;
            format: components["schemas"]["BankFormat"];
            /** Format: uint */
            known: number;
            /** Format: uint */
            new: number;
            statements: components["schemas"]["BankImportStatement"][];
            /** @description As a table was read. */
            table?: components["schemas"]["BankTable"];
            written: boolean;
        };
        BankImportRow: {
            amount: components["schemas"]["Money"];
            /** Format: date */
            booked_on: string;
            counterparty: string;
            /** @description Known movements are not kept again. */
            new: boolean;
            text: string;
        };
        /** @description One statement of the file. */
        BankImportStatement: {
            account: components["schemas"]["BankAccount"];
            /** @description The account is not kept yet. */
            account_new: boolean;
            closing?: components["schemas"]["Money"];
            /** @description What is missing for opening and movements to come to the closing balance; nothing where the file has no two balances. */
            difference?: components["schemas"]["Money"];
            /** Format: date */
            from?: string;
            /**
             * Format: date
             * @description The last day of the statement before, where its closing balance is not this one's opening balance: one between them is missing.
             */
            gap_since?: string;
            /** Format: uint */
            known: number;
            left_out: components["schemas"]["BankLeftOut"][];
            /** @description The sum of its movements. */
            moved: components["schemas"]["Money"];
            /** Format: uint */
            new: number;
            opening?: components["schemas"]["Money"];
            reference: string;
            rows: components["schemas"]["BankImportRow"][];
            /** Format: date */
            to?: string;
        };
        /** @description What is in the file and no movement that counts. */
        BankLeftOut: {
            /** @description What it says, cut. */
            text: string;
            why: components["schemas"]["BankLeftOutWhy"];
        };
        BankLeftOutWhy: "pending" | "zero";
        BankList: {
            /**
             * Format: uint
             * @description Of all that the filter lets through, on this page or not.
             */
            count: number;
            /** @description Of the account and the days, whatever the state and the text. */
            counts: components["schemas"]["BankCounts"];
            sums: components["schemas"]["BankSum"][];
            /** @description The latest first. */
            transactions: components["schemas"]["BankRow"][];
        };
        /** @description Columns are counted from 0. */
        BankMapping: {
            /**
             * Format: uint
             * @description With a sign; or `credit` and `debit`.
             * @default null
             */
            amount?: number;
            /**
             * Format: uint
             * @description The bank's own id of the movement.
             * @default null
             */
            bank_reference?: number;
            /**
             * Format: uint
             * @default null
             */
            counterparty?: number;
            /**
             * Format: uint
             * @description What came in.
             * @default null
             */
            credit?: number;
            /**
             * Format: uint
             * @description Left out: the account's.
             * @default null
             */
            currency?: number;
            /**
             * Format: uint
             * @description The day of booking.
             * @default null
             */
            date?: number;
            /**
             * @description Left out: found over the whole file.
             * @default null
             */
            date_order?: components["schemas"]["DateOrder"];
            /**
             * Format: uint
             * @description What went out.
             * @default null
             */
            debit?: number;
            /** @default either */
            decimal: components["schemas"]["BankDecimalSign"];
            /**
             * Format: uint
             * @default null
             */
            iban?: number;
            /**
             * Format: uint
             * @default null
             */
            reference?: number;
            /**
             * @description Joined in this order.
             * @default []
             */
            text: number[];
            /**
             * Format: uint
             * @default null
             */
            value_date?: number;
        };
        /** @description Columns are counted from 0. */
        BankMappingInput: {
            /**
             * Format: uint
             * @description With a sign; or `credit` and `debit`.
             * @default null
             */
            amount?: number;
            /**
             * Format: uint
             * @description The bank's own id of the movement.
             * @default null
             */
            bank_reference?: number;
            /**
             * Format: uint
             * @default null
             */
            counterparty?: number;
            /**
             * Format: uint
             * @description What came in.
             * @default null
             */
            credit?: number;
            /**
             * Format: uint
             * @description Left out: the account's.
             * @default null
             */
            currency?: number;
            /**
             * Format: uint
             * @description The day of booking.
             * @default null
             */
            date?: number;
            /**
             * @description Left out: found over the whole file.
             * @default null
             */
            date_order?: components["schemas"]["DateOrder"];
            /**
             * Format: uint
             * @description What went out.
             * @default null
             */
            debit?: number;
            /** @default either */
            decimal?: components["schemas"]["BankDecimalSign"];
            /**
             * Format: uint
             * @default null
             */
            iban?: number;
            /**
             * Format: uint
             * @default null
             */
            reference?: number;
            /**
             * @description Joined in this order.
             * @default []
             */
            text?: number[];
            /**
             * Format: uint
             * @default null
             */
            value_date?: number;
        };
        BankMatch: {
            expense_id?: components["schemas"]["ExpenseId"];
            id: components["schemas"]["BankMatchId"];
            kind: components["schemas"]["BankMatchKind"];
            /** @description The client of the payment, the merchant of the expense. */
            label: string;
            /** @description Whether confirming made the payment or the expense; undoing takes it back then. */
            made: boolean;
            note: string;
            /** @description The documents that the payment settles. */
            numbers: string[];
            payment_id?: components["schemas"]["PaymentId"];
            recorded_at: components["schemas"]["Instant"];
        };
        /** Format: uuid */
        BankMatchId: string;
        BankMatchKind: ("payment" | "expense") | "ignored";
        BankProposal: {
            confidence: components["schemas"]["BankConfidence"];
            /** @description Names it when it is rejected. */
            key: string;
            proposed: components["schemas"]["ProposedMatch"];
            reasons: components["schemas"]["MatchReason"][];
        };
        BankRef: {
            id: components["schemas"]["BankTransactionId"];
        };
        BankRow: {
            account_id: components["schemas"]["BankAccountId"];
            /** @description Above zero came in, below went out. */
            amount: components["schemas"]["Money"];
            bank_reference: string;
            /** Format: date */
            booked_on: string;
            /**
             * Format: int64
             * @description What banks kept of the amount on its way.
             */
            charges_minor: number;
            counterparty: string;
            counterparty_iban: string;
            end_to_end: string;
            /** @description What the other side paid, where that is another currency. */
            foreign?: components["schemas"]["Money"];
            id: components["schemas"]["BankTransactionId"];
            /** @description What it was; nothing while that is open. */
            matched?: components["schemas"]["BankMatch"];
            /** @description Of an open one, the surest first. */
            proposals: components["schemas"]["BankProposal"][];
            /** @description The creditor's structured reference. */
            reference: string;
            /** @description Takes an earlier movement back. */
            reversal: boolean;
            text: string;
            /** Format: date */
            value_on?: string;
        };
        BankState: ("confirmed" | "ignored") | "open";
        /** @description What moved in one currency, over all that the filter lets through. */
        BankSum: {
            currency: components["schemas"]["Currency"];
            /** Format: int64 */
            in_minor: number;
            /** Format: int64 */
            out_minor: number;
        };
        /** @description A table's columns, and how it is read. */
        BankTable: {
            columns: components["schemas"]["BankColumn"][];
            mapping: components["schemas"]["BankMapping"];
            /** @description The mapping was used before with a table of this header; else it is a guess. */
            remembered: boolean;
            /** Format: uint */
            rows: number;
        };
        BankTransaction: {
            account_id: components["schemas"]["BankAccountId"];
            /** @description Above zero came in, below went out. */
            amount: components["schemas"]["Money"];
            bank_reference: string;
            /** Format: date */
            booked_on: string;
            /**
             * Format: int64
             * @description What banks kept of the amount on its way.
             */
            charges_minor: number;
            counterparty: string;
            counterparty_iban: string;
            end_to_end: string;
            /** @description What the other side paid, where that is another currency. */
            foreign?: components["schemas"]["Money"];
            id: components["schemas"]["BankTransactionId"];
            /** @description What it was; nothing while that is open. */
            matched?: components["schemas"]["BankMatch"];
            /** @description The creditor's structured reference. */
            reference: string;
            /** @description Takes an earlier movement back. */
            reversal: boolean;
            text: string;
            /** Format: date */
            value_on?: string;
        };
        /** Format: uuid */
        BankTransactionId: string;
        /** @description What the workspace's currency was worth on the day of issue; frozen with the document (DOMAIN 7). */
        BaseRate: {
            currency: components["schemas"]["Currency"];
            /** @description Of the base currency for one of the document's. */
            rate: components["schemas"]["ExchangeRate"];
            source: components["schemas"]["RateSource"];
        };
        /** @description By what a thread is a client's. */
        BelongsBy: "user" | "address" | "answer";
        /** @description Where an entry stands on its way into an invoice; derived, never stored. */
        Billing: ("unbilled" | "draft" | "billed" | "written_off" | "not_billable") | "retainer" | "undecided";
        BillMilestones: {
            /** @description The draft to put them on; left out: a new one. */
            invoice_id?: components["schemas"]["InvoiceId"];
            /** @description Completed ones of one client. */
            milestone_ids: components["schemas"]["MilestoneId"][];
        };
        BillQuote: {
            /** @description Headings of options. Left out: what was accepted, else what the quote proposes. */
            chosen?: components["schemas"]["SectionId"][];
            id: components["schemas"]["QuoteId"];
        };
        BillRetainer: {
            /**
             * Format: date
             * @description Tells the time drawn up to the end of this day as covered; left out: none.
             */
            covered_to?: string;
            id: components["schemas"]["RetainerId"];
            /** @description A draft of the client; left out: a new one. */
            invoice_id?: components["schemas"]["InvoiceId"];
            /** @description First days of the periods whose fee is billed; left out: all that are due. */
            periods?: string[];
        };
        CalendarConflict: {
            calendar_title: string;
            id: components["schemas"]["RowId"];
            /** @description What it is about, and its id. */
            kind: components["schemas"]["DueKind"];
            mine: components["schemas"]["EventSaid"];
            /** @description Whether keeping theirs moves what it is about; else the event alone stays as it is. */
            moves: boolean;
            /** Format: uuid */
            of: string;
            theirs: components["schemas"]["EventSaid"];
        };
        CalendarConflicts: {
            conflicts: components["schemas"]["CalendarConflict"][];
        };
        CalendarDays: {
            /** @description What was due before the first of these days and is open still, by its day. */
            before: components["schemas"]["DueOn"][];
            /** @description By their day. */
            due: components["schemas"]["DueOn"][];
            /** @description By their start. */
            events: components["schemas"]["CalendarEvent"][];
        };
        /** @description One time at which an event is held. */
        CalendarEvent: {
            calendar_id: components["schemas"]["CalendarId"];
            /** @description Of its calendar, `#rrggbb`. */
            color?: string;
            end: components["schemas"]["Instant"];
            /** @description The time that it became. */
            entry_id?: components["schemas"]["EntryId"];
            event_id: components["schemas"]["RowId"];
            /** @description Of an instance of a series: when it begins by the rule. */
            original?: components["schemas"]["Instant"];
            place: string;
            repeats: boolean;
            start: components["schemas"]["Instant"];
            title: string;
            /** @description Where it is shown in the browser. */
            url?: string;
            /** @description The first and the last of its days, where it has no time of day. */
            whole_days?: [
                string,
                string
            ];
        };
        /** Format: uuid */
        CalendarId: string;
        CalendarList: {
            /** @description By account, its own first. */
            calendars: components["schemas"]["CalendarRow"][];
            target: components["schemas"]["CalendarTarget"];
        };
        CalendarPulled: {
            /**
             * Format: uint
             * @description Events that are new or changed.
             */
            changed: number;
            /**
             * Format: uint
             * @description Changed on both sides.
             */
            conflicts: number;
            /**
             * Format: uint
             * @description What was moved there, and moved here along.
             */
            followed: number;
            /** Format: uint */
            removed: number;
        };
        /** @description A calendar that can be chosen. */
        CalendarRow: {
            /** @description The account that it belongs to. */
            account: string;
            /** @description `#rrggbb`, as it has there. */
            color?: string;
            connection_id: components["schemas"]["ConnectionId"];
            id: components["schemas"]["CalendarId"];
            /** @description The account's own. */
            primary: boolean;
            /** @description Its events are shown. */
            read: boolean;
            read_at?: components["schemas"]["Instant"];
            title: string;
            /** @description Why its account waits. */
            trouble?: components["schemas"]["ConnectionTrouble"];
            writable: boolean;
        };
        /** @description What is due is put into this calendar. */
        CalendarTarget: {
            calendar_id?: components["schemas"]["CalendarId"];
            invoices: boolean;
            milestones: boolean;
            tasks: boolean;
        };
        /** @description Neighbouring windows of one topic. */
        CaptureBlock: {
            end: components["schemas"]["Instant"];
            /** Format: int64 */
            seconds: number;
            /** @description The longest first, three at most. */
            seen: components["schemas"]["Seen"][];
            start: components["schemas"]["Instant"];
        };
        CaptureDay: {
            /**
             * Format: int64
             * @description Of all that was captured in the day.
             */
            captured_seconds: number;
            /** Format: date */
            day: string;
            /** @description What was in front, by its start, whether tracked or not. */
            lane: components["schemas"]["CaptureBlock"][];
            proposals: components["schemas"]["Proposal"][];
        };
        CaptureHold: {
            /** @description Left out: all that is held. The rest is let go. */
            amount?: components["schemas"]["Money"];
            /** Format: uuid */
            hold_id: string;
        };
        CaptureList: {
            /** @description By their start; the last 1000 of the range. */
            stretches: components["schemas"]["Stretch"][];
        };
        CaptureState: {
            is_on: boolean;
            paused_until?: components["schemas"]["Instant"];
        };
        CaptureStatus: {
            exclusions: components["schemas"]["Exclusion"][];
            is_on: boolean;
            /**
             * Format: int64
             * @description What is shorter is not proposed.
             */
            min_minutes: number;
            /** @description Programs that count as password managers, by a part of their name. */
            password_managers: string[];
            /** @description Until then nothing is recorded; absent when it is not paused. */
            paused_until?: components["schemas"]["Instant"];
            /** Format: int64 */
            retention_days: number;
            since?: components["schemas"]["Instant"];
            skip_password_managers: boolean;
            /**
             * Format: int64
             * @description Stretches that are kept.
             */
            stretches: number;
            with_titles: boolean;
        };
        Carried: {
            /** Format: uint */
            done: number;
            /**
             * Format: uint
             * @description Not wanted any more when its turn came.
             */
            dropped: number;
            /** @description When it is worth another look; none while nothing waits. */
            next?: components["schemas"]["Instant"];
            /**
             * Format: uint
             * @description Waits for the user now.
             */
            parked: number;
            /**
             * Format: uint
             * @description To be tried again, or not yet its turn.
             */
            put_off: number;
        };
        /** @description The VAT category codes of EN 16931 (UNTDID 5305). */
        Category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O";
        /** Format: uuid */
        CategoryId: string;
        Change: {
            after: unknown;
            before: unknown;
            /** @description The field's name as `invoice.show` has it; of an edit. */
            field?: string;
            /** @description Of the line, heading or adjustment. */
            id?: components["schemas"]["RowId"];
            kind: components["schemas"]["Kind"];
            /** @description What it is called: its description, title or label. */
            name: string;
            part: components["schemas"]["Part"];
        };
        ChangedEntries: {
            /** Format: uint */
            changed: number;
        };
        CheckNumber: {
            /**
             * @description Of a VAT id: the country of the address, ISO 3166-1 alpha-2.
             * @default
             */
            country?: string;
            kind: components["schemas"]["NumberKind"];
            text: string;
        };
        Choice: "fixed" | "optional" | "package";
        ChooseOptions: {
            /** @description Headings of options. */
            chosen: components["schemas"]["SectionId"][];
            id: components["schemas"]["QuoteId"];
        };
        Claim: {
            /** @description Whose rate is added to; absent where none is. */
            authority?: components["schemas"]["Authority"];
            /** @description 1/365 of the yearly rate for each day, rounded once. */
            interest: components["schemas"]["Money"];
            /** @description The law, or empty. */
            source: string;
            stretches: components["schemas"]["LateStretch"][];
            /** @description For the costs of recovery, or the fee that was agreed; zero once it is claimed. */
            sum: components["schemas"]["Money"];
        };
        ClaimLate: {
            id: components["schemas"]["InvoiceId"];
            /**
             * Format: date
             * @description The last day of interest; left out: today.
             */
            to?: string;
            /** @description The fixed sum of the law, or the fee that was agreed, too; left out: yes. */
            with_sum?: boolean;
        };
        Client: {
            address: components["schemas"]["Address"];
            archived: boolean;
            /** @description Short, and what stands for it in numbers of documents; may be empty. */
            code: string;
            contacts: components["schemas"]["Contact"][];
            created_at: components["schemas"]["Instant"];
            currency: components["schemas"]["Currency"];
            einvoice: components["schemas"]["EInvoicing"];
            id: components["schemas"]["ClientId"];
            /** @description Of documents; absent means the workspace's. */
            language?: components["schemas"]["DocumentLanguage"];
            /** @description Absent means the workspace's. */
            late_terms?: components["schemas"]["LateTerms"];
            /** @description What stands on documents; empty means `name`. */
            legal_name: string;
            /** @description What the user calls it. */
            name: string;
            note: string;
            /**
             * Format: int64
             * @description Days; absent means the workspace's.
             */
            payment_terms_days?: number;
            /** @description Of time when it is billed; absent means the workspace's. */
            rounding?: components["schemas"]["Rounding"];
            tags: string[];
            tax_treatment: components["schemas"]["TaxTreatment"];
            vat_id: string;
        };
        ClientCredit: {
            credit: components["schemas"]["Credit"][];
        };
        ClientFigures: {
            client_id: components["schemas"]["ClientId"];
            /** @description When work for it last began. */
            last_entry_at?: components["schemas"]["Instant"];
            owed: components["schemas"]["Money"][];
            /**
             * Format: uint
             * @description Not archived.
             */
            projects: number;
            unbilled: components["schemas"]["Money"][];
            /** @description Of expenses, what they would be billed at; not part of the figure of time. */
            unbilled_expenses: components["schemas"]["Money"][];
            /** @description Of completed milestones that no line holds; not part of the figure of time. */
            unbilled_milestones: components["schemas"]["Money"][];
            /** Format: int64 */
            unbilled_seconds: number;
        };
        ClientFiguresList: {
            figures: components["schemas"]["ClientFigures"][];
        };
        /** Format: uuid */
        ClientId: string;
        ClientInput: {
            /**
             * @default {
             *       "city": "",
             *       "country": "",
             *       "postal_code": "",
             *       "region": "",
             *       "street": ""
             *     }
             */
            address?: components["schemas"]["AddressInput"];
            /** @default  */
            code?: string;
            contacts?: components["schemas"]["ContactInput"][];
            /** @description Left out: the workspace's. */
            currency?: components["schemas"]["Currency"];
            /**
             * @default {
             *       "address": "",
             *       "buyer_reference": "",
             *       "format": "none",
             *       "scheme": ""
             *     }
             */
            einvoice?: components["schemas"]["EInvoicingInput"];
            language?: components["schemas"]["DocumentLanguage"];
            /** @description Left out: the workspace's. */
            late_terms?: components["schemas"]["LateTerms"];
            /** @default  */
            legal_name?: string;
            name: string;
            /** @default  */
            note?: string;
            /** Format: int64 */
            payment_terms_days?: number;
            /** @description Of time when it is billed; left out: the workspace's. */
            rounding?: components["schemas"]["Rounding"];
            /** @default [] */
            tags?: string[];
            /** @default standard */
            tax_treatment?: components["schemas"]["TaxTreatment"];
            /** @default  */
            vat_id?: string;
        };
        ClientList: {
            clients: components["schemas"]["Client"][];
        };
        ClientPatch: {
            address?: components["schemas"]["AddressInput"];
            code?: string;
            /** @description Replaces the whole list. */
            contacts?: components["schemas"]["ContactInput"][];
            currency?: components["schemas"]["Currency"];
            /** @description Replaces all four of its fields. */
            einvoice?: components["schemas"]["EInvoicingInput"];
            id: components["schemas"]["ClientId"];
            /** @default null */
            language?: components["schemas"]["DocumentLanguage"] | null;
            /**
             * @description Null: the workspace's.
             * @default null
             */
            late_terms?: components["schemas"]["LateTerms"] | null;
            legal_name?: string;
            name?: string;
            note?: string;
            /**
             * Format: int64
             * @default null
             */
            payment_terms_days?: number | null;
            /**
             * @description Null: the workspace's. Counts for what is billed from now on.
             * @default null
             */
            rounding?: components["schemas"]["Rounding"] | null;
            tags?: string[];
            tax_treatment?: components["schemas"]["TaxTreatment"];
            vat_id?: string;
        };
        ClientRef: {
            id: components["schemas"]["ClientId"];
        };
        /** @description How a client differs from the workspace. */
        ClientReminders: {
            /** @description Nobody is reminded there. */
            paused: boolean;
            /** @description Left out: those of the workspace. */
            steps?: components["schemas"]["ReminderStep"][];
        };
        /** @description How a client differs from the workspace. */
        ClientRemindersInput: {
            /** @description Nobody is reminded there. */
            paused: boolean;
            /** @description Left out: those of the workspace. */
            steps?: components["schemas"]["ReminderStep"][];
        };
        ClosedPeriod: {
            /** @description The newest first. */
            changes: components["schemas"]["PeriodChange"][];
            /**
             * Format: date
             * @description Time up to the end of this day is closed.
             */
            day?: string;
        };
        ClosePeriod: {
            /**
             * Format: date
             * @description The last day that is closed.
             */
            day: string;
        };
        CollectedPeriod: {
            amount: components["schemas"]["Money"];
            at: components["schemas"]["Instant"];
            /** Format: uuid */
            id: string;
            invoice_id?: components["schemas"]["InvoiceId"];
            /** @description None while the invoice is a draft, or not made yet. */
            number?: string;
            payment_id?: components["schemas"]["PaymentId"];
            /**
             * Format: date
             * @description The rule's day whose invoice it pays.
             */
            period_on: string;
            state: components["schemas"]["CollectedState"];
            /** @description Where the client can pay with another card. */
            url?: string;
        };
        CollectedState: "paid" | "waiting" | "failed" | "void";
        CollectionEnd: "now" | "period_end" | "never";
        CollectionOf: {
            recurring_id: components["schemas"]["RecurringId"];
        };
        CollectionState: ("active" | "paused" | "ended") | "off" | "waiting" | "parked" | "offered" | "expired" | "closed" | "past_due" | "ending";
        /**
         * @description Keys of a palette; the interface gives each a tone for light and dark.
         * @enum {string}
         */
        Color: "blue" | "orange" | "violet" | "slate" | "pink" | "cyan" | "green" | "red" | "amber" | "indigo" | "brown" | "teal";
        ComingReminder: {
            at?: components["schemas"]["Instant"];
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            /** Format: date */
            due_on: string;
            invoice_id: components["schemas"]["InvoiceId"];
            number: string;
            open: components["schemas"]["Money"];
            paused: boolean;
            /** @description What goes next, and not before when; neither where none goes. */
            stage?: components["schemas"]["ReminderStage"];
            /** @description Whom it goes to; absent where the client has no address, so that nothing can go. */
            to?: string;
            why?: components["schemas"]["NoReminder"];
        };
        ComingReminders: {
            /** @description Some account may send mail. */
            can_send: boolean;
            /** @description False: nothing goes, and this is what would. */
            on: boolean;
            /** @description The earliest first; those of which none goes last. */
            reminders: components["schemas"]["ComingReminder"][];
        };
        CompareVersions: {
            /**
             * Format: int64
             * @description Left out: the newest.
             */
            after?: number;
            /** Format: int64 */
            before: number;
            id: components["schemas"]["InvoiceId"];
        };
        Comparison: {
            after: components["schemas"]["Invoice"];
            before: components["schemas"]["Invoice"];
            changes: components["schemas"]["Change"][];
        };
        CompleteMilestone: {
            /**
             * Format: date
             * @description Left out: today, or as it was.
             */
            completed_on?: string;
            id: components["schemas"]["MilestoneId"];
            /** @description Where it can be seen, like a page or a folder on the web. */
            link?: string;
            note?: string;
        };
        /** @description What a draft would hold if it were composed today, its placeholders as they are. */
        ComposedPaper: {
            lines: components["schemas"]["Line"][];
            /** @description Headings; they stand in one order of positions with the lines. */
            sections: components["schemas"]["Section"][];
            totals: components["schemas"]["Totals"];
        };
        ComposeMail: {
            about: components["schemas"]["MailAboutInput"];
            /** @description Left out: the usual one of what it is about. */
            kind?: components["schemas"]["MailKind"];
            /** @description Left out: the client's, or that of the document. */
            language?: components["schemas"]["Language"];
        };
        ConfirmAs: {
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: int64
             * @description What banks kept: the payment is so much more than the movement.
             * @default 0
             */
            fee_minor?: number;
            /** @constant */
            kind: "invoices";
            shares: components["schemas"]["ConfirmShare"][];
        } | {
            /** @constant */
            kind: "payment";
            payment_id: components["schemas"]["PaymentId"];
        } | {
            expense_id: components["schemas"]["ExpenseId"];
            /** @constant */
            kind: "expense";
        } | {
            category_id?: components["schemas"]["CategoryId"];
            /** @constant */
            kind: "new_expense";
            /** @description Left out: the other side of the movement. */
            merchant?: string;
            tax?: components["schemas"]["ExpenseTaxInput"];
        };
        ConfirmBank: {
            /** @description Left out: the surest proposal. */
            as?: components["schemas"]["ConfirmAs"];
            id: components["schemas"]["BankTransactionId"];
            /**
             * @description Of the payment, in the user's words.
             * @default
             */
            method?: string;
            /** @default  */
            note?: string;
        };
        ConfirmBankMany: {
            /** @description Left out: all that are certain. */
            ids?: components["schemas"]["BankTransactionId"][];
            /** @default  */
            method?: string;
        };
        /** @description Part of a movement that settles an invoice. */
        ConfirmShare: {
            /**
             * Format: int64
             * @description In the currency of the document.
             */
            amount_minor: number;
            invoice_id: components["schemas"]["InvoiceId"];
            /**
             * Format: int64
             * @description The same part in the currency of the movement, where that is another.
             */
            taken_minor?: number;
        };
        ConnectGoogle: {
            /** @description The connection that is connected again, or given more. */
            again?: components["schemas"]["ConnectionId"];
            /** @description Of an OAuth client for desktop programs, as Google's console shows it. Left out with `again`: as it was. */
            client_id?: string;
            client_secret?: string;
            /** @description Another place than Google's own, for trying out. */
            endpoint?: string;
            powers: components["schemas"]["Power"][];
        };
        ConnectImap: {
            /** @description As text (PEM), as for sending. Left out: what was given before; empty: none. */
            certificate?: string;
            host: string;
            /** @description Of a mail server that is sent through. */
            id: components["schemas"]["ConnectionId"];
            /** @description Left out: the same as for sending. */
            password?: string;
            /**
             * Format: uint16
             * @description Left out: the usual one, 993 with TLS and 143 else.
             */
            port?: number;
            security: components["schemas"]["SmtpSecurity"];
            /** @description Left out: the same as for sending. */
            user?: string;
        };
        Connection: {
            /** @description The provider's id of the account. */
            account: string;
            connected_at: components["schemas"]["Instant"];
            /** @description Where it is, when not at the provider's own address. */
            endpoint?: string;
            id: components["schemas"]["ConnectionId"];
            /** @description What a person knows it by: a mail address, the name of a business. */
            name: string;
            powers: components["schemas"]["Power"][];
            provider: components["schemas"]["Provider"];
            /** @description Its money and mail are not real. */
            test_mode: boolean;
            trouble?: components["schemas"]["ConnectionTrouble"];
            /** @description When it last did what it was asked. */
            worked_at?: components["schemas"]["Instant"];
        };
        /** Format: uuid */
        ConnectionId: string;
        ConnectionList: {
            /** @description By provider and name. */
            connections: components["schemas"]["Connection"][];
        };
        ConnectionLook: {
            connection_id: components["schemas"]["ConnectionId"];
            /** @description When this program reads it next by itself; `null` where it does not, or the account waits for the user. */
            next_at?: components["schemas"]["Instant"];
            /** @description When something of it was read last. */
            read_at?: components["schemas"]["Instant"];
        };
        ConnectionLooks: {
            /** @description One for each account. */
            looks: components["schemas"]["ConnectionLook"][];
        };
        ConnectionRef: {
            id: components["schemas"]["ConnectionId"];
        };
        /** @description Why nothing goes through it until the user has done something. */
        ConnectionTrouble: "reconnect" | "keychain";
        ConnectSmtp: {
            /** @description Whose mails they are: what stands under From. */
            address: string;
            /** @description As text (PEM): of a server of one's own, whose certificate this machine does not trust by itself. Left out: what was given before; empty: none. */
            certificate?: string;
            host: string;
            password: string;
            /**
             * Format: uint16
             * @description Left out: the usual one, 465 with TLS and 587 else.
             */
            port?: number;
            security: components["schemas"]["SmtpSecurity"];
            /** @description Left out: the address. */
            user?: string;
        };
        ConnectStripe: {
            /** @description Another place than Stripe's own, for trying out. */
            endpoint?: string;
            /** @description A restricted key, `rk_live_…` or `rk_test_…`. */
            key: string;
        };
        ConsentAsked: {
            /** Format: uuid */
            id: string;
            /** @description The page to open in the user's browser. */
            url: string;
        };
        ConsentRef: {
            /** Format: uuid */
            id: string;
        };
        Contact: {
            email: string;
            id: components["schemas"]["ContactId"];
            name: string;
            phone: string;
            role: string;
        };
        /** Format: uuid */
        ContactId: string;
        ContactInput: {
            /** @default  */
            email?: string;
            /** @description Of a contact that this client has already; left out for a new one. */
            id?: components["schemas"]["ContactId"];
            name: string;
            /** @default  */
            phone?: string;
            /** @default  */
            role?: string;
        };
        CopiedWeek: {
            /** Format: uint */
            copied: number;
            /** @description `there_already`, `archived`, `timer_running`. */
            left_out: components["schemas"]["LeftOut"][];
            /** Format: int64 */
            seconds: number;
        };
        CopyWeek: {
            /**
             * Format: date
             * @description Any day of the week to copy.
             */
            from: string;
            /**
             * Format: date
             * @description Any day of the week to copy to.
             */
            to: string;
        };
        CreateWorkspace: {
            country: string;
            currency: components["schemas"]["Currency"];
            /** @default false */
            demo?: boolean;
            language?: components["schemas"]["Language"];
            /** @default  */
            legal_name?: string;
            name: string;
            /** @description Wraps the key instead of the keychain. */
            passphrase?: string;
            week_start?: components["schemas"]["WeekStart"];
            zone: components["schemas"]["Zone"];
        };
        Credit: {
            currency: components["schemas"]["Currency"];
            /** @description What it stands in, the oldest first. */
            holdings: components["schemas"]["Holding"][];
            /** Format: int64 */
            minor: number;
        };
        /** @description What is left of a document to be credited. */
        Creditable: {
            inclusive: boolean;
            left: components["schemas"]["Money"];
            lines: components["schemas"]["CreditableLine"][];
            open: components["schemas"]["Money"];
            shares: components["schemas"]["CreditableShare"][];
            total: components["schemas"]["Money"];
        };
        CreditableLine: {
            description: string;
            /** @description It bills time, an expense or a milestone that can be let go. */
            holds: boolean;
            left: components["schemas"]["Quantity"];
            left_amount: components["schemas"]["Money"];
            line_id: components["schemas"]["LineId"];
            quantity: components["schemas"]["Quantity"];
            unit: string;
        };
        /** @description All that bears the same taxes. */
        CreditableShare: {
            left: components["schemas"]["Money"];
            /** @description The names of its taxes; empty without any. */
            taxes: string[];
        };
        CreditAmount: {
            /** @description With taxes if the document's prices are, else without. */
            amount: components["schemas"]["Money"];
            /**
             * Format: uint
             * @description Its place in `shares` of `invoice.creditable`.
             */
            share: number;
        };
        CreditInvoice: {
            id: components["schemas"]["InvoiceId"];
            /**
             * Format: date
             * @description Left out: today.
             */
            issue_on?: string;
            /**
             * @description Printed on it.
             * @default
             */
            reason?: string;
            /** @description Lets the time and the expenses of lines that are credited in full wait to be billed again. Left out: only if all is credited. */
            release?: boolean;
            /** @description Left out: the usual series of credit notes. */
            series_id?: components["schemas"]["SeriesId"];
            wish?: components["schemas"]["CreditWish"];
        };
        CreditLine: {
            line_id: components["schemas"]["LineId"];
            /** @description Left out: all that is left of it. */
            quantity?: components["schemas"]["Quantity"];
        };
        CreditOf: {
            client_id: components["schemas"]["ClientId"];
        };
        CreditPreview: {
            net: components["schemas"]["Money"];
            /** @description What of it settles what is open; the rest is to the client's credit. */
            settles: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        /** @description What a credit note takes back. One of the three; none of them: all that is left. */
        CreditWish: {
            amounts?: components["schemas"]["CreditAmount"][];
            lines?: components["schemas"]["CreditLine"][];
        };
        /** @description Columns are counted from 0. */
        CsvMapping: {
            /**
             * Format: uint
             * @default null
             */
            billable?: number;
            /**
             * Format: uint
             * @default null
             */
            client?: number;
            /**
             * Format: uint
             * @description The day; left out where `start` holds it too.
             * @default null
             */
            date?: number;
            /**
             * @description Left out: found over the whole file.
             * @default null
             */
            date_order?: components["schemas"]["DateOrder"];
            /** @default either */
            decimal: components["schemas"]["DecimalSign"];
            /**
             * Format: uint
             * @default null
             */
            duration?: number;
            /**
             * Format: uint
             * @default null
             */
            end?: number;
            /**
             * Format: uint
             * @default null
             */
            end_date?: number;
            /**
             * Format: uint
             * @default null
             */
            note?: number;
            /**
             * Format: uint
             * @description Who worked; tells two people's rows apart.
             * @default null
             */
            person?: number;
            /**
             * Format: uint
             * @default null
             */
            project?: number;
            /**
             * Format: uint
             * @description A time of day, a day with a time, or an instant; left out, the rows have a length only and are laid from 09:00 on.
             * @default null
             */
            start?: number;
            /**
             * Format: uint
             * @description Parted by commas.
             * @default null
             */
            tags?: number;
            /**
             * Format: uint
             * @default null
             */
            task?: number;
            /**
             * @description What a plain number in `duration` counts.
             * @default hours
             */
            unit: components["schemas"]["DurationUnit"];
            /**
             * @description Of times without one; left out: the workspace's.
             * @default null
             */
            zone?: components["schemas"]["Zone"];
        };
        /** @description Columns are counted from 0. */
        CsvMappingInput: {
            /**
             * Format: uint
             * @default null
             */
            billable?: number;
            /**
             * Format: uint
             * @default null
             */
            client?: number;
            /**
             * Format: uint
             * @description The day; left out where `start` holds it too.
             * @default null
             */
            date?: number;
            /**
             * @description Left out: found over the whole file.
             * @default null
             */
            date_order?: components["schemas"]["DateOrder"];
            /** @default either */
            decimal?: components["schemas"]["DecimalSign"];
            /**
             * Format: uint
             * @default null
             */
            duration?: number;
            /**
             * Format: uint
             * @default null
             */
            end?: number;
            /**
             * Format: uint
             * @default null
             */
            end_date?: number;
            /**
             * Format: uint
             * @default null
             */
            note?: number;
            /**
             * Format: uint
             * @description Who worked; tells two people's rows apart.
             * @default null
             */
            person?: number;
            /**
             * Format: uint
             * @default null
             */
            project?: number;
            /**
             * Format: uint
             * @description A time of day, a day with a time, or an instant; left out, the rows have a length only and are laid from 09:00 on.
             * @default null
             */
            start?: number;
            /**
             * Format: uint
             * @description Parted by commas.
             * @default null
             */
            tags?: number;
            /**
             * Format: uint
             * @default null
             */
            task?: number;
            /**
             * @description What a plain number in `duration` counts.
             * @default hours
             */
            unit?: components["schemas"]["DurationUnit"];
            /**
             * @description Of times without one; left out: the workspace's.
             * @default null
             */
            zone?: components["schemas"]["Zone"];
        };
        /** @description ISO 4217 code */
        Currency: string;
        /** @enum {string} */
        DateFormat: "locale" | "iso";
        /**
         * @description The order in which a file writes the parts of a date.
         * @enum {string}
         */
        DateOrder: "mdy" | "dmy" | "ymd";
        DayView: {
            /** Format: int64 */
            billable_seconds: number;
            /** Format: date */
            day: string;
            ends_at: components["schemas"]["Instant"];
            /** @description Work with a part in this day, by its start. */
            entries: components["schemas"]["Entry"][];
            /** @description Five minutes or more between two stretches of work that are neither work nor pause nor break. */
            gaps: components["schemas"]["Gap"][];
            starts_at: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description Of the parts inside this day.
             */
            total_seconds: number;
            zone: components["schemas"]["Zone"];
        };
        DecimalSign: ("point" | "comma") | "either";
        DeletedEntries: {
            /** Format: uint */
            deleted: number;
        };
        DeleteTerm: {
            id: components["schemas"]["RetainerId"];
            term_id: components["schemas"]["TermId"];
        };
        /** @description A deposit invoice that stands. */
        Deposit: {
            id: components["schemas"]["InvoiceId"];
            /** Format: date */
            issued_on: string;
            net: components["schemas"]["Money"];
            number: string;
            /** @description Not paid yet. */
            open: components["schemas"]["Money"];
            subject: string;
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            /** @description The draft or document that takes it off. */
            used_by?: components["schemas"]["InvoiceId"];
            /** @description Of the document; absent on a draft. */
            used_by_number?: string;
        };
        DepositForMilestone: {
            /**
             * Format: int64
             * @description Left out, like `percent`: all that the milestone comes to.
             */
            amount_minor?: number;
            id: components["schemas"]["MilestoneId"];
            /** @description Of what the milestone comes to. */
            percent?: components["schemas"]["Percent"];
        };
        DepositList: {
            /** @description The earliest first; those that were voided or credited are not among them. */
            deposits: components["schemas"]["Deposit"][];
        };
        DepositOfQuote: {
            id: components["schemas"]["QuoteId"];
            /** @description Of what was accepted, else of what the quote proposes. */
            portion: components["schemas"]["Portion"];
        };
        DetachEvidence: {
            file_id: components["schemas"]["FileLinkId"];
        };
        DetachReceipt: {
            file_id: components["schemas"]["FileLinkId"];
        };
        /** Format: uuid */
        DeviceId: string;
        Disconnected: {
            /** @description False where the provider could not be told: access is to be taken back on its own page too. */
            revoked: boolean;
        };
        Discount: {
            amount: components["schemas"]["Money"];
            portion: components["schemas"]["Portion"];
        };
        DismissProposal: {
            end: components["schemas"]["Instant"];
            start: components["schemas"]["Instant"];
        };
        DisputeAnswer: {
            asked_at: components["schemas"]["Instant"];
            /** @description What is, or was, sent; none where the loss is accepted. */
            evidence?: components["schemas"]["DisputeEvidence"];
            sent_at?: components["schemas"]["Instant"];
            state: components["schemas"]["DisputeAnswerState"];
            /** @description What stands against it, of one that is parked. */
            why?: string;
        };
        DisputeAnswerState: "sent" | "waiting" | "parked" | "dropped";
        /** @description What the payer's bank is told, under Stripe's names. An empty text is not told. */
        DisputeEvidence: {
            /** @default  */
            billing_address: string;
            /** @default  */
            customer_email_address: string;
            /** @default  */
            customer_name: string;
            /**
             * @description What was delivered.
             * @default
             */
            product_description: string;
            /**
             * @description When the work was done, in words.
             * @default
             */
            service_date: string;
            /**
             * @description All else: what was agreed, when it was sent, who answered what.
             * @default
             */
            uncategorized_text: string;
        };
        /** @description What the payer's bank is told, under Stripe's names. An empty text is not told. */
        DisputeEvidenceInput: {
            /** @default  */
            billing_address?: string;
            /** @default  */
            customer_email_address?: string;
            /** @default  */
            customer_name?: string;
            /**
             * @description What was delivered.
             * @default
             */
            product_description?: string;
            /**
             * @description When the work was done, in words.
             * @default
             */
            service_date?: string;
            /**
             * @description All else: what was agreed, when it was sent, who answered what.
             * @default
             */
            uncategorized_text?: string;
        };
        DisputeRef: {
            /** Format: uuid */
            dispute_id: string;
        };
        DisputeView: {
            client_name: string;
            dispute: components["schemas"]["StripeDispute"];
            /** @description What would be sent: as it was saved, else gathered from the invoice, the time that it bills and the mails about it. */
            evidence: components["schemas"]["DisputeEvidence"];
            invoice_id?: components["schemas"]["InvoiceId"];
            number?: string;
            paid: components["schemas"]["Money"];
            /** @description What is disputed. */
            payment_id: components["schemas"]["PaymentId"];
            /** @description When it was saved; none of what is gathered. */
            saved_at?: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        DistanceUnit: "km" | "mi";
        /** @description What the document is, in the words of UNTDID 1001. */
        DocumentKind: "invoice" | "credit_note" | "corrected" | "deposit" | "quote";
        /**
         * @description What documents are written in: more than the window speaks.
         * @enum {string}
         */
        DocumentLanguage: "en" | "de" | "fr";
        /** @description Another document, as a door shows it. */
        DocumentRef: {
            id: components["schemas"]["InvoiceId"];
            /** Format: date */
            issued_on?: string;
            kind: components["schemas"]["DocumentKind"];
            /** @description Absent on a draft. */
            number?: string;
            total: components["schemas"]["Money"];
        };
        /** @description Asks for an amount, or for so many per cent of a project's budget. */
        DraftDeposit: {
            /**
             * Format: int64
             * @description Without its taxes, unless the workspace's prices contain them.
             */
            amount_minor?: number;
            /** @description Left out: the project's. */
            client_id?: components["schemas"]["ClientId"];
            percent?: components["schemas"]["Percent"];
            project_id?: components["schemas"]["ProjectId"];
            /** @description Left out: the name of the project. */
            subject?: string;
            /** @description Left out: what the client's treatment and the settings say. */
            tax_ids?: components["schemas"]["TaxRateId"][];
        };
        DraftInvoice: {
            client_id: components["schemas"]["ClientId"];
            /**
             * @description Takes no time: a draft for lines of its own.
             * @default false
             */
            empty?: boolean;
            /**
             * @description Takes the expenses that wait in the same days, too.
             * @default false
             */
            expenses?: boolean;
            /**
             * Format: date
             * @description First and last day, inclusive; left out means all that waits.
             */
            from?: string;
            /** @default task */
            group?: components["schemas"]["GroupBy"];
            /**
             * @description Takes the completed milestones that wait, too.
             * @default false
             */
            milestones?: boolean;
            /** @default  */
            subject?: string;
            /** Format: date */
            to?: string;
        };
        /** @description A dispute that waits for an answer. */
        DueDispute: {
            amount: components["schemas"]["Money"];
            client_name: string;
            /**
             * Format: int64
             * @description In the workspace's days; 0 is today, below zero it is over.
             */
            days_left?: number;
            due_at?: components["schemas"]["Instant"];
            /** Format: uuid */
            id: string;
            /** @description What it paid; none of money that was held and taken ahead of its bill. */
            invoice_id?: components["schemas"]["InvoiceId"];
            number?: string;
            /** @description What is disputed. */
            payment_id: components["schemas"]["PaymentId"];
            /** @description Stripe's word for why. */
            reason: string;
        };
        /** @description A hold that ends soon. */
        DueHold: {
            amount: components["schemas"]["Money"];
            capture_before: components["schemas"]["Instant"];
            client_name: string;
            /** Format: int64 */
            hours_left: number;
            /** Format: uuid */
            id: string;
            milestone: string;
            milestone_id: components["schemas"]["MilestoneId"];
            project_id: components["schemas"]["ProjectId"];
        };
        /** @enum {string} */
        DueKind: "milestone" | "invoice" | "task";
        DueMilestone: {
            client_name?: string;
            /**
             * Format: int64
             * @description From today on; below zero, it is overdue.
             */
            days: number;
            /** Format: date */
            due_on: string;
            id: components["schemas"]["MilestoneId"];
            name: string;
            project_id: components["schemas"]["ProjectId"];
            project_name: string;
        };
        /** @description What is due on a day. */
        DueOn: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DueKind"];
            name: string;
            /** @description Whose it is. */
            of?: string;
            /** Format: date */
            on: string;
            /** @description Of a milestone or task. */
            project_id?: components["schemas"]["ProjectId"];
        };
        DuplicateEntry: {
            id: components["schemas"]["EntryId"];
            /** @description Left out: the original's. */
            start?: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        DurationFormat: "hm" | "decimal";
        /** @enum {string} */
        DurationUnit: "hours" | "minutes" | "seconds";
        EditAdjustment: {
            adjustment_id: components["schemas"]["AdjustmentId"];
            label?: string;
            portion?: components["schemas"]["Portion"];
            tax_ids?: components["schemas"]["TaxRateId"][];
        };
        EditBankAccount: {
            id: components["schemas"]["BankAccountId"];
            name?: string;
            /** @description The IBAN. */
            number?: string;
        };
        EditContract: {
            contract: string;
            id: components["schemas"]["QuoteId"];
        };
        EditedMany: {
            /** Format: uint */
            changed: number;
            left_out: components["schemas"]["LeftOut"][];
            /**
             * Format: uint
             * @description Those that were as wished before.
             */
            unchanged: number;
        };
        EditEntry: {
            billable?: boolean;
            end?: components["schemas"]["Instant"];
            /**
             * @description A rate of its own for an hour; null: what its task, project or client say.
             * @default null
             */
            hourly?: components["schemas"]["Money"] | null;
            id: components["schemas"]["EntryId"];
            /**
             * @description Null takes the link away.
             * @default null
             */
            link?: components["schemas"]["Link"] | null;
            note?: string;
            start?: components["schemas"]["Instant"];
            tags?: string[];
            zone?: components["schemas"]["Zone"];
        };
        EditExpense: {
            amount?: components["schemas"]["Money"];
            billable?: boolean;
            /** @default null */
            category_id?: components["schemas"]["CategoryId"] | null;
            /** @default null */
            client_id?: components["schemas"]["ClientId"] | null;
            /** @default null */
            exchange?: components["schemas"]["Exchange"] | null;
            id: components["schemas"]["ExpenseId"];
            markup?: components["schemas"]["Percent"];
            merchant?: string;
            note?: string;
            /** @default null */
            project_id?: components["schemas"]["ProjectId"] | null;
            /** Format: date */
            spent_on?: string;
            /** @description Replaces the whole tax. */
            tax?: components["schemas"]["ExpenseTaxInput"];
            /** @description Replaces the whole way. */
            trip?: components["schemas"]["TripInput"];
        };
        EditExpenseCategory: {
            archived?: boolean;
            id: components["schemas"]["CategoryId"];
            name?: string;
        };
        EditExpenses: {
            billable?: boolean;
            /** @default null */
            category_id?: components["schemas"]["CategoryId"] | null;
            ids: components["schemas"]["ExpenseId"][];
        };
        EditInvoice: {
            /** Format: int64 */
            due_days?: number;
            id: components["schemas"]["InvoiceId"];
            /**
             * Format: date
             * @default null
             */
            issue_on?: string | null;
            language?: components["schemas"]["DocumentLanguage"];
            /**
             * @description `null` takes the workspace's.
             * @default null
             */
            look?: components["schemas"]["Look"] | null;
            note?: string;
            /** @description Prices stay the numbers that were typed: they are read with or without the taxes from now on. */
            policy?: components["schemas"]["PolicyInput"];
            /** @description Replaces all four. */
            references?: components["schemas"]["ReferencesInput"];
            /** @description Its time is rounded anew from what was tracked. */
            rounding?: components["schemas"]["Rounding"];
            subject?: string;
        };
        EditLine: {
            description?: string;
            /** @default null */
            discount?: components["schemas"]["Portion"] | null;
            line_id: components["schemas"]["LineId"];
            /** Format: int64 */
            price_minor?: number;
            quantity?: components["schemas"]["Quantity"];
            tax_ids?: components["schemas"]["TaxRateId"][];
            unit?: string;
        };
        EditMany: {
            /** @default [] */
            add_tags?: string[];
            /** @default null */
            billable?: boolean;
            /**
             * @description A rate of their own for an hour; null: what task, project or client say.
             * @default null
             */
            hourly?: components["schemas"]["Money"] | null;
            /** @default [] */
            ids?: components["schemas"]["EntryId"][];
            /**
             * @description Null takes the link away.
             * @default null
             */
            link?: components["schemas"]["Link"] | null;
            /**
             * @description In place of each entry's note.
             * @default null
             */
            note?: string;
            /** @default [] */
            remove_tags?: string[];
        };
        /** @description Lines, headings, terms and language are edited by `invoice.*` under the same id. */
        EditQuote: {
            id: components["schemas"]["QuoteId"];
            intro?: string;
            /**
             * Format: date
             * @description `null`: 30 days after it is sent.
             * @default null
             */
            valid_until?: string | null;
        };
        EditRecurring: {
            covers?: components["schemas"]["RecurringCovers"];
            /** @description The client's, after the client changed its own. */
            currency?: components["schemas"]["Currency"];
            /**
             * Format: int64
             * @default null
             */
            due_days?: number | null;
            id: components["schemas"]["RecurringId"];
            /** @default null */
            language?: components["schemas"]["DocumentLanguage"] | null;
            /** @description All of them, in their order. */
            lines?: components["schemas"]["RecurringLineInput"][];
            mode?: components["schemas"]["RecurringMode"];
            name?: string;
            note?: string;
            /** @default null */
            project_id?: components["schemas"]["ProjectId"] | null;
            rrule?: string;
            /**
             * @description `null`: the usual one.
             * @default null
             */
            series_id?: components["schemas"]["SeriesId"] | null;
            /** Format: date */
            starts_on?: string;
            subject?: string;
            unbilled?: components["schemas"]["RecurringUnbilled"];
        };
        EditRetainer: {
            alerts?: number[];
            cadence?: components["schemas"]["RetainerCadence"];
            currency?: components["schemas"]["Currency"];
            /**
             * Format: date
             * @description Null: until further notice.
             * @default null
             */
            ends_on?: string | null;
            /**
             * Format: int64
             * @default null
             */
            expires_after?: number | null;
            id: components["schemas"]["RetainerId"];
            name?: string;
            note?: string;
            over_use?: components["schemas"]["RetainerOverUse"];
            /** @default null */
            project_id?: components["schemas"]["ProjectId"] | null;
            roll_over?: components["schemas"]["RetainerRollOver"];
            /**
             * Format: int64
             * @default null
             */
            roll_over_limit?: number | null;
            /** Format: date */
            starts_on?: string;
            unit?: components["schemas"]["RetainerUnit"];
        };
        EditSection: {
            choice?: components["schemas"]["Choice"];
            section_id: components["schemas"]["SectionId"];
            title?: string;
        };
        EditSeries: {
            archived?: boolean;
            id: components["schemas"]["SeriesId"];
            name?: string;
            /** @description Like `{YYYY}-{####}`. */
            pattern?: string;
            per_client?: boolean;
            /** @description Left out: as it was while the pattern allows it, else what the pattern suggests. */
            reset?: components["schemas"]["Reset"];
            /**
             * @description True: used from now on where nobody chooses.
             * @default false
             */
            usual?: boolean;
        };
        EditView: {
            id: components["schemas"]["ViewId"];
            is_default?: boolean;
            name?: string;
            params?: {
                [key: string]: string;
            };
        };
        /** Format: uuid */
        EffectId: string;
        EffectRef: {
            id: components["schemas"]["EffectId"];
        };
        EffectState: ("queued" | "done" | "discarded") | "sending" | "parked";
        EInvoiceFormat: "xrechnung_cii" | "none" | "factur_x" | "xrechnung" | "peppol";
        EInvoicing: {
            /**
             * @description Where it is delivered (BT-49); empty: the mail address of the first contact that has one.
             * @default
             */
            address: string;
            /**
             * @description By which the client finds it (BT-10); of a German authority the Leitweg-ID.
             * @default
             */
            buyer_reference: string;
            /** @default none */
            format: components["schemas"]["EInvoiceFormat"];
            /**
             * @description Of the electronic address, from the list EAS: `EM` for mail, `0204` for a Leitweg-ID, `0088` for a GLN, `9930` for a German VAT id …
             * @default
             */
            scheme: string;
        };
        EInvoicingInput: {
            /**
             * @description Where it is delivered (BT-49); empty: the mail address of the first contact that has one.
             * @default
             */
            address?: string;
            /**
             * @description By which the client finds it (BT-10); of a German authority the Leitweg-ID.
             * @default
             */
            buyer_reference?: string;
            /** @default none */
            format?: components["schemas"]["EInvoiceFormat"];
            /**
             * @description Of the electronic address, from the list EAS: `EM` for mail, `0204` for a Leitweg-ID, `0088` for a GLN, `9930` for a German VAT id …
             * @default
             */
            scheme?: string;
        };
        /** @description A request or an answer that says nothing. */
        Empty: Record<string, never>;
        EndCollection: {
            recurring_id: components["schemas"]["RecurringId"];
            /** @description A page on which nobody has agreed is closed, whatever stands here. */
            when: components["schemas"]["CollectionEnd"];
        };
        EndHold: {
            /** Format: uuid */
            hold_id: string;
        };
        EndRetainer: {
            /**
             * Format: date
             * @description The last day on which it draws time; left out: today.
             */
            ends_on?: string;
            id: components["schemas"]["RetainerId"];
        };
        EntriesFile: {
            base64: string;
            /** Format: int64 */
            billable_seconds: number;
            /** Format: uint */
            entries: number;
            /** @description A proposal. */
            file_name: string;
            /**
             * Format: int64
             * @description As `report.time` sums the same days.
             */
            seconds: number;
        };
        Entry: {
            /** @description Seconds × the rate of the start's day, rounded half away from zero; only for billable work with a rate. */
            amount?: components["schemas"]["Money"];
            billable: boolean;
            billing: components["schemas"]["Billing"];
            /** @description Whether its time is closed. */
            closed: boolean;
            /**
             * Format: int64
             * @description Of its seconds, those that are drawn from retainers.
             */
            drawn_seconds: number;
            /** @description False while a document stands on it, or its time is closed. On a draft (`billing`) note and tags can still be changed, else nothing can. */
            editable: boolean;
            /** @description None while the timer is in it. */
            end?: components["schemas"]["Instant"];
            end_zone?: components["schemas"]["Zone"];
            findings: components["schemas"]["Finding"][];
            /** @description What an hour of it costs, whatever its task, project or client say. */
            hourly?: components["schemas"]["Money"];
            id: components["schemas"]["EntryId"];
            invoice_id?: components["schemas"]["InvoiceId"];
            invoice_number?: string;
            kind: components["schemas"]["EntryKind"];
            /** @description The line of the document that holds it. */
            line_id?: components["schemas"]["LineId"];
            note: string;
            /** @description Whether other work of the same device lies over it. */
            overlaps: boolean;
            path: components["schemas"]["Path"];
            /** @description The retainer that it is drawn from first, be it in part. */
            retainer_id?: components["schemas"]["RetainerId"];
            retainer_name?: string;
            /**
             * Format: int64
             * @description Up to now while there is no end.
             */
            seconds: number;
            source: string;
            start: components["schemas"]["Instant"];
            tags: string[];
            timer_id?: components["schemas"]["TimerId"];
            zone: components["schemas"]["Zone"];
        };
        EntryChange: {
            after: components["schemas"]["EntryFacts"];
            at: components["schemas"]["Instant"];
            before: components["schemas"]["EntryFacts"];
            /** @description Names of the fields of `before` and `after` that differ. */
            changed: string[];
            device: string;
            /** @description `local`, `undo`, `import`, `replica` or `system`. */
            origin: string;
            /** @description The command, like `entry.edit`. */
            verb: string;
        };
        EntryFacts: {
            billable: boolean;
            deleted: boolean;
            end?: components["schemas"]["Instant"];
            hourly?: components["schemas"]["Money"];
            note: string;
            path: components["schemas"]["Path"];
            start: components["schemas"]["Instant"];
            tags: string[];
            written_off: boolean;
            zone: components["schemas"]["Zone"];
        };
        EntryGroup: {
            /** @description Only when grouped by it. */
            billable?: boolean;
            /** Format: int64 */
            billable_seconds: number;
            /** Format: int64 */
            count: number;
            /** @description What `group.key` of a list wants; the same from day to day. */
            key: string;
            /** @description As far as the group tells it: nothing for what has no client, project or task. */
            path: components["schemas"]["Path"];
            /** Format: int64 */
            seconds: number;
            tags: string[];
        };
        EntryGroups: {
            /** @description By their names; what has none stands last. */
            groups: components["schemas"]["EntryGroup"][];
        };
        EntryHistory: {
            /** @description The newest first. */
            changes: components["schemas"]["EntryChange"][];
            created_at: components["schemas"]["Instant"];
            /** @description The device that recorded it. */
            device: string;
            source: string;
        };
        /** Format: uuid */
        EntryId: string;
        EntryIds: {
            ids: components["schemas"]["EntryId"][];
        };
        /** @enum {string} */
        EntryKind: "work" | "pause" | "break";
        EntryPage: {
            /** Format: int64 */
            billable_seconds?: number;
            /** Format: int64 */
            count?: number;
            entries: components["schemas"]["Entry"][];
            /** @description Cursor of the next page. */
            next?: string;
            /**
             * Format: int64
             * @description Of all that match, on every page; left out where no totals were asked for.
             */
            total_seconds?: number;
        };
        EntryRef: {
            id: components["schemas"]["EntryId"];
        };
        EntrySpan: {
            end: components["schemas"]["Instant"];
            start: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        ErrorCode: "invalid" | "not_found" | "cannot_now" | "locked" | "no_workspace" | "storage" | "bug";
        EventSaid: {
            /** Format: date */
            on: string;
            title: string;
        };
        ExamplesOf: {
            kind: components["schemas"]["MailKind"];
        };
        /** @description What one unit of the expense's currency was worth in another, as the user typed it. */
        Exchange: {
            currency: components["schemas"]["Currency"];
            rate: components["schemas"]["ExchangeRate"];
        };
        ExchangeFile: {
            base64: string;
            /** @description A proposal. */
            file_name: string;
            /** Format: uint */
            rows: number;
        };
        ExchangeGains: {
            /** @description That of the books. */
            currency: components["schemas"]["Currency"];
            /**
             * Format: int64
             * @description The sum of the rows' gains.
             */
            gain_minor: number;
            /** @description In the order in which the money moved. */
            rows: components["schemas"]["ExchangeRow"][];
            sums: components["schemas"]["ExchangeSum"][];
        };
        ExchangeOf: {
            /**
             * Format: date
             * @description First and last day on which money moved, inclusive; left out: without end.
             */
            from?: string;
            /** Format: date */
            to?: string;
        };
        /** @description decimal number above 0 with at most eight decimals */
        ExchangeRate: string;
        /**
         * @description A part of a document in a foreign currency, and the payment that settled it; or a part of what was to a client's credit, and the refund that it went
         *     back by: then the amounts are below zero.
         */
        ExchangeRow: {
            /** @description What of the document was settled, or of the credit went back. */
            amount: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description By the first rate, in minor units of the books' currency.
             */
            booked_minor?: number;
            /** @description Frozen with the document, or told when the money came in that went back; `null` where it was not known. */
            booked_rate?: components["schemas"]["ExchangeRate"];
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            /**
             * Format: int64
             * @description Received less booked; above zero is a gain. `null` while a rate is missing.
             */
            gain_minor?: number;
            /** @description The document that was settled, or the credit note that was paid back; `null` where a payment went back. */
            invoice_id?: components["schemas"]["InvoiceId"];
            number?: string;
            /**
             * Format: date
             * @description When the money moved.
             */
            on: string;
            /** @description The payment or the refund. */
            payment_id: components["schemas"]["PaymentId"];
            /** @description Told with the payment or the refund; `null` where it was not. */
            payment_rate?: components["schemas"]["ExchangeRate"];
            /**
             * Format: int64
             * @description By the second; below zero what was paid out.
             */
            received_minor?: number;
            /** @description What it took of the payment, in the payment's currency. */
            taken: components["schemas"]["Money"];
        };
        /** @description The rows of one currency. */
        ExchangeSum: {
            /**
             * Format: int64
             * @description Of those rows that have both rates.
             */
            booked_minor: number;
            currency: components["schemas"]["Currency"];
            /** Format: int64 */
            gain_minor: number;
            /** Format: int64 */
            received_minor: number;
            /** Format: uint */
            rows: number;
            /**
             * Format: uint
             * @description Rows that lack a rate and are in none of these sums.
             */
            without_rate: number;
        };
        ExcludeCapture: {
            field: components["schemas"]["ExclusionField"];
            /**
             * @description Records the program, without its titles.
             * @default false
             */
            keeps_app?: boolean;
            /** @description A part of it, in any case. */
            pattern: string;
        };
        /** @description What is never recorded, or never with its title. */
        Exclusion: {
            field: components["schemas"]["ExclusionField"];
            id: components["schemas"]["RowId"];
            /** @description The program is recorded, its titles are not. */
            keeps_app: boolean;
            /** @description Stands anywhere in the field, in any case. */
            pattern: string;
        };
        /** @enum {string} */
        ExclusionField: "app" | "title";
        ExpenseCategory: {
            /** @description Offered no more; what is in it stays. */
            archived: boolean;
            id: components["schemas"]["CategoryId"];
            name: string;
            /**
             * Format: int64
             * @description Expenses that are in it.
             */
            used: number;
        };
        ExpenseCategoryList: {
            categories: components["schemas"]["ExpenseCategory"][];
        };
        ExpenseCategoryRef: {
            id: components["schemas"]["CategoryId"];
        };
        /** Format: uuid */
        ExpenseId: string;
        ExpenseIds: {
            ids: components["schemas"]["ExpenseId"][];
        };
        ExpenseKind: "paid" | "driven";
        ExpenseList: {
            /**
             * Format: uint
             * @description Of all that the filter lets through, on this page or not.
             */
            count: number;
            /** @description The latest day first. */
            expenses: components["schemas"]["ExpenseView"][];
            /** @description The last one on this page, where there are more. */
            next?: components["schemas"]["ExpenseId"];
            sums: components["schemas"]["ExpenseSum"][];
            /** @description What those of them that wait to be billed would come to. */
            unbilled: components["schemas"]["Money"][];
        };
        ExpenseRef: {
            id: components["schemas"]["ExpenseId"];
        };
        ExpensesChanged: {
            /** Format: uint */
            count: number;
        };
        ExpenseSum: {
            /** Format: uint */
            count: number;
            currency: components["schemas"]["Currency"];
            /** Format: int64 */
            gross_minor: number;
            /** Format: int64 */
            net_minor: number;
            /** Format: int64 */
            tax_minor: number;
        };
        ExpensesWaiting: {
            /** @description The earliest first. */
            expenses: components["schemas"]["ExpenseView"][];
        };
        ExpenseTax: {
            mode: components["schemas"]["TaxMode"];
            name?: string;
            percent: components["schemas"]["Percent"];
            rate_id?: components["schemas"]["TaxRateId"];
            /**
             * Format: int64
             * @description As typed from the receipt, where that is not what the rate gives.
             */
            typed_minor?: number;
        };
        ExpenseTaxInput: {
            /**
             * Format: int64
             * @description As the receipt says it, where that is not what the rate gives.
             * @default null
             */
            amount_minor?: number;
            /** @default none */
            mode?: components["schemas"]["TaxMode"];
            /** @default null */
            percent?: components["schemas"]["Percent"];
            /**
             * @description A preset; brings its percentage.
             * @default null
             */
            rate_id?: components["schemas"]["TaxRateId"];
        };
        ExpenseView: {
            /** @description As typed; of a way, what it comes to. */
            amount: components["schemas"]["Money"];
            billable: boolean;
            billing: components["schemas"]["Billing"];
            /** @description The net with its markup, in the client's currency where it can be told in it, else in its own. */
            bills: components["schemas"]["Money"];
            category_id?: components["schemas"]["CategoryId"];
            category_name?: string;
            client_id?: components["schemas"]["ClientId"];
            client_name?: string;
            color?: string;
            created_at: components["schemas"]["Instant"];
            exchange?: components["schemas"]["Exchange"];
            files: components["schemas"]["FileLink"][];
            /** @description What was paid. */
            gross: components["schemas"]["Money"];
            id: components["schemas"]["ExpenseId"];
            invoice_id?: components["schemas"]["InvoiceId"];
            /** @description Absent on a draft. */
            invoice_number?: string;
            kind: components["schemas"]["ExpenseKind"];
            markup: components["schemas"]["Percent"];
            merchant: string;
            /** @description The client's currency, while there is no rate to it: it cannot be billed before. */
            needs_rate_to?: components["schemas"]["Currency"];
            net: components["schemas"]["Money"];
            note: string;
            project_id?: components["schemas"]["ProjectId"];
            project_name?: string;
            /** Format: date */
            spent_on: string;
            tax: components["schemas"]["ExpenseTax"];
            tax_amount: components["schemas"]["Money"];
            trip?: components["schemas"]["Trip"];
        };
        ExportEntries: {
            billing?: components["schemas"]["Billing"][];
            client_id?: components["schemas"]["ClientId"];
            format: components["schemas"]["ExportFormat"];
            /**
             * Format: date
             * @description First day, of the workspace's zone; what reaches in from before counts with its part.
             */
            from?: string;
            project_id?: components["schemas"]["ProjectId"];
            task_id?: components["schemas"]["TaskId"];
            /** @description Part of the note, a tag or a name. */
            text?: string;
            /**
             * Format: date
             * @description Last day.
             */
            to?: string;
        };
        /** @enum {string} */
        ExportFormat: "csv" | "xlsx" | "json" | "ics";
        ExportReport: {
            format: components["schemas"]["ReportFormat"];
            report: components["schemas"]["ReportTime"];
        };
        ExportWorkspace: {
            /**
             * Format: uuid
             * @description An id of the caller's, for `job.status` and `job.cancel`.
             */
            job?: string;
            /** @description A folder, or a file that ends in .tar or .zip, that is not there yet; left out: the bytes of a zip are the answer. */
            path?: string;
        };
        /** @description A charge that a card did not pay. */
        FailedCollection: {
            amount: components["schemas"]["Money"];
            /** Format: int64 */
            attempts: number;
            client_name: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            period_on: string;
            recurring_id: components["schemas"]["RecurringId"];
        };
        /** Format: uuid */
        FavouriteId: string;
        /** @description One wrong field of a request: where, which rule, and the remedy in words. */
        FieldError: {
            field: string;
            message: string;
            /** @description A stable snake_case word that the interface translates: `required`, `too_long`, `end_before_start` … */
            rule: string;
        };
        FileContent: {
            base64: string;
            file: components["schemas"]["FileLink"];
        };
        FileInput: {
            /** @description The bytes, at most 25 MB of them. */
            base64: string;
            name: string;
        };
        FileLink: {
            /** Format: int64 */
            bytes: number;
            created_at: components["schemas"]["Instant"];
            id: components["schemas"]["FileLinkId"];
            /** @description As its first bytes tell, whatever its name says. */
            mime: string;
            name: string;
            /** @description SHA-256 in hexadecimal. */
            sha256: string;
        };
        /** Format: uuid */
        FileLinkId: string;
        FileRef: {
            id: components["schemas"]["FileLinkId"];
        };
        /** @description What the clocks said that does not add up. */
        Finding: {
            id: components["schemas"]["FindingId"];
            kind: components["schemas"]["FindingKind"];
            resolved: boolean;
            /** Format: int64 */
            steady_seconds: number;
            /** Format: int64 */
            wall_seconds: number;
        };
        /** Format: uuid */
        FindingId: string;
        FindingKind: "clock_step" | "clock_back" | "suspend" | "zone_changed" | "long_run";
        FindRequest: {
            /**
             * Format: uint
             * @description Left out: 20.
             */
            limit?: number;
            text: string;
        };
        Forgotten: {
            /** @description When somebody was last seen. */
            ends_at: components["schemas"]["Instant"];
            finding_id: components["schemas"]["FindingId"];
        };
        /** @description What can be written. */
        Format: "cii" | "ubl" | "xrechnung" | "xrechnung_cii" | "peppol";
        Gap: {
            end: components["schemas"]["Instant"];
            /** Format: int64 */
            seconds: number;
            start: components["schemas"]["Instant"];
        };
        /** Format: uuid */
        GapId: string;
        /** Format: uuid */
        GapNumberId: string;
        GapRef: {
            gap_id: components["schemas"]["GapNumberId"];
        };
        GapRegister: {
            /** @description The newest first. */
            gaps: components["schemas"]["NumberGap"][];
        };
        /** @enum {string} */
        GroupBy: "entry" | "day" | "task" | "project";
        GroupEntries: {
            by: components["schemas"]["Grouping"];
            /** @description Which entries; pages and order do not matter. */
            entries?: components["schemas"]["ListEntries"];
        };
        Grouping: ("client" | "project" | "task" | "billable") | "tags";
        Guarded: {
            /** @description Whether it now asks if the timer was forgotten. */
            asked: boolean;
        };
        /** @description A guess with its reason: because what shows `app` and `words` was put there so many times. */
        Guess: {
            app: string;
            path: components["schemas"]["Path"];
            /** Format: int64 */
            times: number;
            words: string[];
        };
        /** @description A movement of Stripe's balance. */
        HeldMove: {
            /** @description Before the fee. */
            amount: components["schemas"]["Money"];
            at: components["schemas"]["Instant"];
            /** @description Stripe's reporting category: `charge`, `refund`, `dispute`, `fee` … */
            category: string;
            fee: components["schemas"]["Money"];
            invoice_id?: components["schemas"]["InvoiceId"];
            /** @description Stripe's id. */
            name: string;
            net: components["schemas"]["Money"];
            number?: string;
        };
        Hit: {
            /** @description The project's colour. */
            color?: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["HitKind"];
            /** @description What it belongs to. */
            subtitle: string;
            title: string;
        };
        HitKind: ("client" | "project" | "milestone" | "task" | "invoice" | "quote" | "recurring" | "item" | "expense") | "message";
        Hits: {
            hits: components["schemas"]["Hit"][];
        };
        /** @description A payment or a credit note that is not used up. */
        Holding: {
            credit_note_id?: components["schemas"]["InvoiceId"];
            /** @description Of the credit note, or the payment's reference. */
            label: string;
            /** Format: int64 */
            left_minor: number;
            payment_id?: components["schemas"]["PaymentId"];
            /** Format: date */
            since: string;
        };
        /** @enum {string} */
        HourCycle: "h23" | "h12";
        IgnoreBank: {
            ids: components["schemas"]["BankTransactionId"][];
            /** @default  */
            note?: string;
        };
        ImportColumn: {
            /** @description The first cells that are not empty. */
            cells: string[];
            name: string;
        };
        ImportColumns: {
            columns: components["schemas"]["ImportColumn"][];
            encoding: string;
            mapping: components["schemas"]["CsvMapping"];
            /** @description The mapping was used before with a table of this header; else it is a guess. */
            remembered: boolean;
            /** Format: uint */
            rows: number;
            separator: string;
        };
        ImportColumnsRequest: {
            /** @description The bytes of the file; or `path`. */
            file_base64?: string;
            /** @description A file on this machine; or `file_base64`. */
            path?: string;
        };
        Imported: "new" | "known" | "sent";
        ImportedMail: {
            outcome: components["schemas"]["Imported"];
            /** Format: uuid */
            thread_id: string;
        };
        /** @description The program that wrote the export, or the format. */
        ImportKind: ("toggl" | "clockify" | "harvest" | "kimai" | "timewarrior" | "watson" | "ics") | "csv";
        ImportMail: {
            /** @description A mail as a file (.eml). */
            file: components["schemas"]["FileInput"];
        };
        ImportReport: {
            /** Format: uint */
            accepted: number;
            clients: components["schemas"]["NameMatch"][];
            /** @description As it was found or asked for, where the file is a table. */
            date_order?: components["schemas"]["DateOrder"];
            dry_run: boolean;
            /** Format: uint */
            duplicate: number;
            encoding: string;
            /** Format: date */
            first_day?: string;
            kind: components["schemas"]["ImportKind"];
            /** Format: date */
            last_day?: string;
            /** @description As a `csv` was read. */
            mapping?: components["schemas"]["CsvMapping"];
            projects: components["schemas"]["NameMatch"][];
            /** Format: uint */
            rejected: number;
            rows: components["schemas"]["ImportRow"][];
            /**
             * Format: uint
             * @description Timers that still run in the file, and events of a calendar that are no work: they hold up nothing.
             */
            skipped: number;
            /**
             * Format: int64
             * @description The sum of the lengths that the file itself states, over all its rows.
             */
            stated_seconds: number;
            tasks: components["schemas"]["NameMatch"][];
            /**
             * Format: int64
             * @description Of the accepted rows.
             */
            total_seconds: number;
            written: boolean;
        };
        ImportRequest: {
            /** @description Only needed where the file's dates can be read in two ways. */
            date_order?: components["schemas"]["DateOrder"];
            /**
             * @description Only tells what would happen.
             * @default false
             */
            dry_run?: boolean;
            /** @description The bytes of the file; or `path`. */
            file_base64?: string;
            /**
             * Format: uuid
             * @description An id of the caller's, to ask `job.status` by while this runs, and to end it by `job.cancel`.
             */
            job?: string;
            kind: components["schemas"]["ImportKind"];
            /** @description Of a `csv`; left out: as the last file with this header was read, else as guessed. */
            mapping?: components["schemas"]["CsvMappingInput"];
            /** @description A file on this machine; or `file_base64`. */
            path?: string;
            /**
             * @description Writes the good rows although others are bad.
             * @default false
             */
            skip_bad?: boolean;
            /** @description The zone of the file's clock times; left out: the workspace's. */
            zone?: string;
        };
        ImportRow: {
            args: {
                [key: string]: string;
            };
            client?: string;
            end?: components["schemas"]["Instant"];
            field?: string;
            /**
             * Format: uint64
             * @description Where the row begins in the file, from 1; of JSON and calendars the number of the record.
             */
            line: number;
            note: string;
            project?: string;
            /** @description Why it is not kept, in English. */
            reason?: string;
            /** @description What `reason`, else `warning`, says as a stable word, with its arguments: for an interface in another language. */
            rule?: string;
            /** Format: int64 */
            seconds?: number;
            start?: components["schemas"]["Instant"];
            verdict: components["schemas"]["ImportVerdict"];
            warning?: string;
        };
        ImportVerdict: ("accepted" | "duplicate" | "rejected") | "skipped";
        ImportWorkspace: {
            /** @description Wraps the key instead of the keychain. */
            passphrase?: string;
            /** @description The folder, .tar or .zip of an export. */
            path: string;
        };
        IncludeCapture: {
            id: components["schemas"]["RowId"];
        };
        IngestFile: {
            /**
             * @description Write nothing unless every row is good.
             * @default false
             */
            all_or_nothing?: boolean;
            /**
             * Format: uuid
             * @description An id of the caller's, for `job.status` and `job.cancel`.
             */
            job?: string;
            /** @description A file of lines on this machine. */
            path: string;
            /** @description A file that is not there yet, for the verdict of each row as a line `{"line", "id", "verdict", "reason"}`. */
            verdicts?: string;
        };
        IngestFileReport: {
            /** Format: uint64 */
            accepted: number;
            /** Format: uint64 */
            conflict: number;
            /** Format: uint64 */
            duplicate: number;
            /**
             * Format: uint64
             * @description How many more there are.
             */
            left_off: number;
            /** Format: uint64 */
            rejected: number;
            /** @description The first thousand that were neither accepted nor there already. */
            rows: components["schemas"]["IngestRow"][];
        };
        IngestReport: {
            /** Format: uint */
            accepted: number;
            /** Format: uint */
            conflict: number;
            /** Format: uint */
            duplicate: number;
            /** Format: uint */
            rejected: number;
            /** @description One for each entry of the batch, in its order. */
            rows: components["schemas"]["IngestRow"][];
        };
        /**
         * @description A batch of finished entries. An entry: `{id, client?, project?, task?, note?, start, end, zone, billable?, tags?}`; id is a UUID, start
         *     and end are RFC 3339, zone is an IANA name; clients, projects and tasks are matched by name or created.
         */
        IngestRequest: {
            /** @default false */
            all_or_nothing?: boolean;
            /** Format: uuid */
            batch: string;
            /** @description Who recorded the entries. */
            device: string;
            entries: unknown[];
        };
        IngestRow: {
            id: string;
            /** @description `field: what is wrong`, of a conflict or a rejected row. */
            reason?: string;
            verdict: components["schemas"]["IngestVerdict"];
        };
        /** @enum {string} */
        IngestVerdict: "accepted" | "duplicate" | "conflict" | "rejected";
        InGroup: {
            by: components["schemas"]["Grouping"];
            key: string;
        };
        /** Format: date-time */
        Instant: string;
        Invoice: {
            adjustments: components["schemas"]["Adjustment"][];
            /** @description What the workspace's currency was worth on the day of issue; on a draft, what would be frozen now. */
            base_rate?: components["schemas"]["BaseRate"];
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            /** @description Credit notes and the corrected invoice of it, in the order in which they were made. */
            corrections: components["schemas"]["DocumentRef"][];
            /** @description What it credits, or takes the place of. */
            corrects?: components["schemas"]["DocumentRef"];
            created_at: components["schemas"]["Instant"];
            credited: components["schemas"]["Money"];
            currency: components["schemas"]["Currency"];
            /** Format: int64 */
            due_days: number;
            /**
             * Format: date
             * @description On a draft: what it would be if it were issued now.
             */
            due_on?: string;
            /**
             * Format: uint
             * @description On a draft: those that lack an exchange rate to its currency.
             */
            expenses_without_rate: number;
            id: components["schemas"]["InvoiceId"];
            /**
             * Format: date
             * @description Wished for; absent means the day of issue.
             */
            issue_on?: string;
            issued_at?: components["schemas"]["Instant"];
            /** Format: date */
            issued_on?: string;
            kind: components["schemas"]["DocumentKind"];
            language: components["schemas"]["DocumentLanguage"];
            lines: components["schemas"]["Line"][];
            /** @description The template that was chosen for it; absent means the workspace's. */
            look?: components["schemas"]["Look"];
            /** @description A guess: numbers are allotted when a document is issued. */
            next_number?: string;
            note: string;
            number?: string;
            open: components["schemas"]["Money"];
            /** @description On a draft: what it bills over retainers that ask before; it is issued once that is said to be agreed. */
            over_agreed: components["schemas"]["OverAgreed"][];
            paid: components["schemas"]["Money"];
            pdf_sha256?: string;
            /** Format: date */
            period_from?: string;
            /** Format: date */
            period_to?: string;
            /** @description How its money is computed. */
            policy: components["schemas"]["Policy"];
            /** @description What stands between the draft and its issue. */
            problems: components["schemas"]["FieldError"][];
            purpose: components["schemas"]["Purpose"];
            /** @description As entered; those of the client are not among them. */
            references: components["schemas"]["References"];
            /** @description How the time on it is rounded. */
            rounding: components["schemas"]["Rounding"];
            /** @description Headings; they stand in one order of positions with the lines. */
            sections: components["schemas"]["Section"][];
            /** @description What settles it: payments, credit notes, what was written off. */
            settlements: components["schemas"]["Settlement"][];
            state: components["schemas"]["InvoiceState"];
            subject: string;
            totals: components["schemas"]["Totals"];
            /**
             * Format: uint
             * @description On a draft: expenses of this client that no line holds yet and that can be put on it.
             */
            unbilled_expenses: number;
            /**
             * Format: uint
             * @description On a draft: completed milestones of this client that no line holds and that can be put on it.
             */
            unbilled_milestones: number;
            /**
             * Format: int64
             * @description On a draft: of this client, that no line holds yet.
             */
            unbilled_seconds: number;
            /** @description On a draft: deposits of this client in its currency that nothing takes off yet. */
            unused_deposits: components["schemas"]["Deposit"][];
            void?: components["schemas"]["InvoiceVoid"];
            written_off: components["schemas"]["Money"];
        };
        InvoiceCounts: {
            /** Format: uint */
            all: number;
            /** Format: uint */
            credit_notes: number;
            /** Format: uint */
            credited: number;
            /** Format: uint */
            draft: number;
            /** Format: uint */
            open: number;
            /** Format: uint */
            overdue: number;
            /** Format: uint */
            paid: number;
            /** Format: uint */
            voided: number;
            /** Format: uint */
            written_off: number;
        };
        /** Format: uuid */
        InvoiceId: string;
        InvoiceList: {
            ageing: components["schemas"]["Ageing"][];
            /** @description Of all that client and text leave, whatever state is shown. */
            counts: components["schemas"]["InvoiceCounts"];
            invoices: components["schemas"]["InvoiceRow"][];
        };
        /** @description What became of an invoice. */
        InvoiceOutcome: {
            /** @constant */
            state: "draft";
            total: components["schemas"]["Money"];
        } | {
            /** @constant */
            state: "discarded";
        } | {
            number: string;
            /** @constant */
            state: "issued";
            total: components["schemas"]["Money"];
        };
        InvoiceRef: {
            id: components["schemas"]["InvoiceId"];
        };
        InvoiceRow: {
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            /** Format: date */
            due_on?: string;
            id: components["schemas"]["InvoiceId"];
            /** Format: date */
            issued_on?: string;
            kind: components["schemas"]["DocumentKind"];
            number?: string;
            open: components["schemas"]["Money"];
            /** Format: int64 */
            overdue_days?: number;
            state: components["schemas"]["InvoiceState"];
            subject: string;
            total: components["schemas"]["Money"];
        };
        InvoiceState: ("draft" | "issued" | "part_paid" | "overdue" | "paid" | "voided") | "credited" | "written_off" | "credit_note";
        /** @description That a document counts for nothing. */
        InvoiceVoid: {
            at: components["schemas"]["Instant"];
            /** @description The name of the device on which it was said. */
            device: string;
            reason: string;
        };
        InvoiceXml: {
            /** @description Left out: what the client wants, else EN 16931 as CII. */
            format?: components["schemas"]["Format"];
            id: components["schemas"]["InvoiceId"];
        };
        IssuedMany: {
            issued: components["schemas"]["DocumentRef"][];
            /** @description Those that stay drafts, with what stands between. */
            left: components["schemas"]["NotIssued"][];
        };
        IssueInvoice: {
            /** @description What one unit of its currency is worth in the workspace's; left out: as on the document before, if there is one. */
            base_rate?: components["schemas"]["ExchangeRate"];
            id: components["schemas"]["InvoiceId"];
            /**
             * Format: date
             * @description Left out: the draft's wish, else today.
             */
            issue_on?: string;
            /**
             * @description What it bills over a retainer that asks before is agreed with the client.
             * @default false
             */
            over_agreed?: boolean;
            /** @description Left out: the usual series of invoices. */
            series_id?: components["schemas"]["SeriesId"];
        };
        IssueMany: {
            ids: components["schemas"]["InvoiceId"][];
            /**
             * Format: date
             * @description Left out: the wish of each, else today.
             */
            issue_on?: string;
        };
        Item: {
            archived: boolean;
            category: string;
            /** @description The user's own number of it, like an SKU; not printed. */
            code: string;
            created_at: components["schemas"]["Instant"];
            /** @description Stands under the name on a line. */
            description: string;
            id: components["schemas"]["ItemId"];
            name: string;
            /** @description Of one unit; with or without taxes as the document reads its prices. */
            price: components["schemas"]["Money"];
            /** @description Absent: what a new line would get. */
            tax_ids?: components["schemas"]["TaxRateId"][];
            /** @description `h`, `day`, `piece`; empty for none. */
            unit: string;
        };
        ItemChoice: {
            item_id: components["schemas"]["ItemId"];
            /**
             * Format: int64
             * @description In the draft's currency. Left out: the item's, which must be of that currency then.
             */
            price_minor?: number;
            /** @description Left out: 1. */
            quantity?: components["schemas"]["Quantity"];
        };
        ItemFromLine: {
            line_id: components["schemas"]["LineId"];
            /** @description Left out: the first line of its description. */
            name?: string;
        };
        /** Format: uuid */
        ItemId: string;
        ItemInput: {
            /** @default  */
            category?: string;
            /** @default  */
            code?: string;
            /** @default  */
            description?: string;
            name: string;
            price: components["schemas"]["Money"];
            /** @description Left out: what a new line would get. */
            tax_ids?: components["schemas"]["TaxRateId"][];
            /** @default  */
            unit?: string;
        };
        ItemList: {
            /** @description Of all items, each once, by name. */
            categories: string[];
            items: components["schemas"]["Item"][];
        };
        ItemPatch: {
            category?: string;
            code?: string;
            description?: string;
            id: components["schemas"]["ItemId"];
            name?: string;
            price?: components["schemas"]["Money"];
            /**
             * @description `null`: what a new line would get.
             * @default null
             */
            tax_ids?: components["schemas"]["TaxRateId"][] | null;
            unit?: string;
        };
        ItemRef: {
            id: components["schemas"]["ItemId"];
        };
        JobRef: {
            /**
             * Format: uuid
             * @description As it was given with the long command.
             */
            id: string;
        };
        JobStatus: {
            /** Format: uint64 */
            done: number;
            /** @description False before it has begun and once it has ended. */
            running: boolean;
            /**
             * Format: uint64
             * @description Grows when the next part begins; 0 while it is not known.
             */
            total: number;
        };
        KeepVersion: {
            id: components["schemas"]["RowId"];
            /** @description Mine goes out over theirs; else theirs stands. */
            mine: boolean;
        };
        /**
         * @description Where the key rests.
         * @enum {string}
         */
        KeyKind: "keychain" | "passphrase" | "key_file";
        /** @enum {string} */
        Kind: "added" | "removed" | "edited";
        /** @enum {string} */
        Language: "en" | "de";
        /**
         * @description Whose figures stand in `src/late/law.json`.
         * @enum {string}
         */
        LateLaw: "eu" | "de" | "fr" | "uk" | "ch";
        LateOf: {
            id: components["schemas"]["InvoiceId"];
            /**
             * Format: date
             * @description The last day of interest; left out: today.
             */
            to?: string;
        };
        LatePayment: {
            claim: components["schemas"]["Claim"];
            /**
             * Format: date
             * @description Interest up to this day was claimed before.
             */
            claimed_to?: string;
            sum_claimed: boolean;
            /** @description The client's, else the workspace's. */
            terms: components["schemas"]["LateTerms"];
            /** Format: date */
            to: string;
        };
        /** @description Days on which the same was owed at the same rate. */
        LateStretch: {
            /** @description The rate of this half-year is not known yet: reckoned with the one before. */
            assumed: boolean;
            /** @description Of the authority; absent where the law names a rate of its own, or the terms do. */
            base?: components["schemas"]["Percent"];
            /** Format: int64 */
            days: number;
            /** Format: date */
            from: string;
            /** @description Interest of the parts is rounded so that they sum to the whole. */
            interest: components["schemas"]["Money"];
            owed: components["schemas"]["Money"];
            /** @description A year. */
            percent: components["schemas"]["Percent"];
            /**
             * Format: date
             * @description Inclusive.
             */
            to: string;
        };
        LateTerms: {
            /** @constant */
            kind: "none";
        } | {
            /** @constant */
            kind: "statutory";
            law: components["schemas"]["LateLaw"];
        } | {
            /**
             * Format: int64
             * @description Once for each document, in minor units of its currency.
             */
            flat_minor: number;
            /**
             * Format: int64
             * @description Days after the due day that cost nothing; then interest counts from the day after the due day.
             */
            grace_days: number;
            /** @constant */
            kind: "own";
            /** @description A year. */
            percent: components["schemas"]["Percent"];
        };
        /** @description Entries that stay as they are, with the reason that they share. */
        LeftOut: {
            /** Format: uint */
            count: number;
            /** @description What the first of them was refused with. */
            message: string;
            /** @description `billed`, `on_draft`, `timer_running`: as the command on one of them would be refused. */
            reason: string;
        };
        Line: {
            amount: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description What of them is billed by the draft's rule, before anybody typed a quantity.
             */
            billed_seconds: number;
            /** @description The deposit that it takes off. */
            deposit?: components["schemas"]["TakenOff"];
            description: string;
            discount?: components["schemas"]["Discount"];
            /** Format: int64 */
            entries: number;
            /** @description The expense that it bills. */
            expense_id?: components["schemas"]["ExpenseId"];
            id: components["schemas"]["LineId"];
            kind: components["schemas"]["LineKind"];
            /** @description The milestone that it bills. */
            milestone_id?: components["schemas"]["MilestoneId"];
            /** Format: int64 */
            position: number;
            price: components["schemas"]["Money"];
            quantity: components["schemas"]["Quantity"];
            /** @description It let go what it billed, by a void or a credit note. */
            released: boolean;
            /**
             * Format: int64
             * @description Of its entries, as tracked.
             */
            seconds: number;
            tax_ids: components["schemas"]["TaxRateId"][];
            unit: string;
        };
        LineEntries: {
            entries: components["schemas"]["Entry"][];
        };
        /** Format: uuid */
        LineId: string;
        LineKind: "free" | "time";
        LineRef: {
            line_id: components["schemas"]["LineId"];
        };
        /** @description What to link time to. The most specific one counts; the others follow from it. */
        Link: {
            /** @default null */
            client_id?: components["schemas"]["ClientId"];
            /** @default null */
            project_id?: components["schemas"]["ProjectId"];
            /** @default null */
            task_id?: components["schemas"]["TaskId"];
        };
        LinkState: "open" | "off" | "settled" | "not_taken" | "waiting" | "expired";
        ListActivity: {
            /** Format: int64 */
            before_seq?: number;
            entity?: string;
            /** Format: uuid */
            entity_id?: string;
            /** Format: uint32 */
            limit?: number;
        };
        ListBank: {
            /** @default null */
            account_id?: components["schemas"]["BankAccountId"];
            /**
             * Format: date
             * @description First and last day of booking, inclusive.
             * @default null
             */
            from?: string;
            /**
             * Format: uint
             * @default null
             */
            limit?: number;
            /**
             * Format: uint
             * @description Rows to skip, and rows to give; left out: 200.
             * @default 0
             */
            offset?: number;
            /** @description Left out: all. */
            state?: components["schemas"]["BankState"];
            /**
             * @description Part of the other side's name or account, a reference or the text, in any case.
             * @default null
             */
            text?: string;
            /**
             * Format: date
             * @default null
             */
            to?: string;
        };
        ListCapture: {
            from?: components["schemas"]["Instant"];
            to?: components["schemas"]["Instant"];
        };
        ListClients: {
            /**
             * @description True lists the archived ones instead of the active ones.
             * @default false
             */
            archived?: boolean;
            /**
             * @description Part of the name, in any case.
             * @default null
             */
            text?: string;
        };
        ListDays: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description The last one, at most 61 days later.
             */
            to: string;
        };
        ListDeposits: {
            client_id: components["schemas"]["ClientId"];
        };
        ListenForStripe: {
            connection_id: components["schemas"]["ConnectionId"];
            /**
             * Format: uint16
             * @description Left out: nobody listens any more, and the secret is forgotten.
             */
            port?: number;
            /** @description What `stripe listen` prints, `whsec_…`; left out: it stays. */
            secret?: string;
        };
        ListEntries: {
            /** @default null */
            billing?: components["schemas"]["Billing"][];
            /** @default null */
            client_id?: components["schemas"]["ClientId"];
            /** @default null */
            cursor?: string;
            /**
             * Format: date
             * @description First day, of the workspace's zone, that an entry may start on.
             * @default null
             */
            from?: string;
            /** @description Only those of one group, by its key. */
            group?: components["schemas"]["InGroup"];
            /**
             * @description Left out: work only.
             * @default null
             */
            kinds?: components["schemas"]["EntryKind"][];
            /**
             * Format: uint64
             * @description 200 when left out, at most 1000.
             * @default null
             */
            limit?: number;
            order?: components["schemas"]["Order"];
            /** @default null */
            project_id?: components["schemas"]["ProjectId"];
            /** @default null */
            task_id?: components["schemas"]["TaskId"];
            /**
             * @description Part of the note, a tag or a name.
             * @default null
             */
            text?: string;
            /**
             * Format: date
             * @description Last day.
             * @default null
             */
            to?: string;
            /**
             * @description Left out: true. False leaves out the totals, which cost more than the page where all of many years match.
             * @default null
             */
            totals?: boolean;
            /**
             * @description A cursor at which the page ends, whatever the limit: a page asked for again is the same stretch of time.
             * @default null
             */
            until?: string;
        };
        ListExpenses: {
            /**
             * @description The last one of the page before.
             * @default null
             */
            after?: components["schemas"]["ExpenseId"];
            /**
             * @description Empty: all.
             * @default []
             */
            billing?: components["schemas"]["Billing"][];
            /** @default null */
            category_id?: components["schemas"]["CategoryId"];
            /** @default null */
            client_id?: components["schemas"]["ClientId"];
            /**
             * Format: date
             * @description First and last day, inclusive.
             * @default null
             */
            from?: string;
            /** @default null */
            kind?: components["schemas"]["ExpenseKind"];
            /**
             * Format: uint
             * @description Left out: 200.
             * @default null
             */
            limit?: number;
            /** @default null */
            project_id?: components["schemas"]["ProjectId"];
            /**
             * @description Part of the merchant, the note, the places, the category, the project or the client, in any case.
             * @default null
             */
            text?: string;
            /**
             * Format: date
             * @default null
             */
            to?: string;
        };
        ListInvoices: {
            /** @default null */
            client_id?: components["schemas"]["ClientId"];
            state?: components["schemas"]["Show"];
            /**
             * @description Part of the number, the client's name or the subject, in any case.
             * @default null
             */
            text?: string;
        };
        ListItems: {
            /**
             * @description True lists the archived ones instead of the active ones.
             * @default false
             */
            archived?: boolean;
            /**
             * @description As an item has it, to the letter.
             * @default null
             */
            category?: string;
            /**
             * @description Part of the name, the code, the category or the description, in any case.
             * @default null
             */
            text?: string;
        };
        ListMails: {
            /**
             * Format: uuid
             * @description A document, payment, project or milestone.
             * @default null
             */
            about_id?: string;
            /** @default null */
            client_id?: components["schemas"]["ClientId"];
        };
        ListMessages: {
            /** @default null */
            client_id?: components["schemas"]["ClientId"];
            /**
             * @description Those alone that are no client's yet.
             * @default false
             */
            nobodys?: boolean;
            /** @default null */
            project_id?: components["schemas"]["ProjectId"];
            /**
             * @description In subject, people and words.
             * @default
             */
            text?: string;
            /**
             * @description Those alone that hold what nobody has read.
             * @default false
             */
            unread?: boolean;
        };
        ListMilestones: {
            /** @default null */
            client_id?: components["schemas"]["ClientId"];
            /** @default null */
            project_id?: components["schemas"]["ProjectId"];
            /**
             * @description Empty means any.
             * @default []
             */
            states?: components["schemas"]["MilestoneState"][];
            /**
             * @description Part of the name, the project's or the client's, in any case.
             * @default null
             */
            text?: string;
        };
        ListOutbox: {
            /**
             * @description The latest that are done or discarded, instead of what waits.
             * @default false
             */
            ended?: boolean;
        };
        ListPayments: {
            /** @default null */
            client_id?: components["schemas"]["ClientId"];
            /** @default null */
            currency?: components["schemas"]["Currency"];
            /**
             * Format: date
             * @description First and last day, inclusive.
             * @default null
             */
            from?: string;
            /** @default null */
            kind?: components["schemas"]["PaymentKind"];
            /** @default null */
            method?: string;
            /**
             * @description Part of the client's name, the reference, the note or the number of a document it settles, in any case.
             * @default null
             */
            text?: string;
            /**
             * Format: date
             * @default null
             */
            to?: string;
            /**
             * @description Only what is not used up.
             * @default false
             */
            unused?: boolean;
            /**
             * @description Those that were taken back, too; no sum counts them.
             * @default false
             */
            voided?: boolean;
        };
        ListProjects: {
            /**
             * @description True lists the archived ones instead of the active ones.
             * @default false
             */
            archived?: boolean;
            /** @default null */
            client_id?: components["schemas"]["ClientId"];
            /**
             * @description Part of the project's or its client's name, in any case.
             * @default null
             */
            text?: string;
        };
        ListQuotes: {
            /** @default null */
            client_id?: components["schemas"]["ClientId"];
            /**
             * @description Left out: all.
             * @default null
             */
            state?: components["schemas"]["QuoteState"];
            /**
             * @description Part of the client's name, the subject or the number.
             * @default null
             */
            text?: string;
        };
        ListRates: {
            /**
             * @description Left out: prices.
             * @default price
             */
            purpose?: components["schemas"]["RatePurpose"];
            /** @default null */
            scope?: components["schemas"]["RateScope"];
            /**
             * Format: uuid
             * @default null
             */
            scope_id?: string;
        };
        ListRecurring: {
            /** @default null */
            client_id?: components["schemas"]["ClientId"];
        };
        ListRetainers: {
            /**
             * @description True lists the archived ones instead of the others.
             * @default false
             */
            archived?: boolean;
            /** @default null */
            client_id?: components["schemas"]["ClientId"];
            /** @default null */
            project_id?: components["schemas"]["ProjectId"];
        };
        ListSeries: {
            /**
             * @description Whose code the previews print, and on which day; left out: no client, today.
             * @default null
             */
            client_id?: components["schemas"]["ClientId"];
            /**
             * Format: date
             * @default null
             */
            on?: string;
        };
        ListTasks: {
            /**
             * @description True lists the archived ones instead of the active ones.
             * @default false
             */
            archived?: boolean;
            /** @default null */
            client_id?: components["schemas"]["ClientId"];
            /**
             * Format: date
             * @default null
             */
            due_from?: string;
            /**
             * Format: date
             * @description Inclusive.
             * @default null
             */
            due_to?: string;
            /** @default null */
            project_id?: components["schemas"]["ProjectId"];
            sort?: components["schemas"]["TaskSort"];
            /**
             * @description Left out or empty: any.
             * @default []
             */
            status?: components["schemas"]["TaskStatus"][];
            /**
             * @description Part of the task's, its project's or its client's name, in any case.
             * @default null
             */
            text?: string;
        };
        ListViews: {
            screen: string;
        };
        Logo: {
            base64: string;
            /** @description `image/png`, `image/jpeg` or `image/svg+xml`; read from the bytes, ignored when saved. */
            mime: string;
        };
        /** @description The templates of documents. */
        Look: "classic" | "modern" | "compact";
        LookAtMerge: {
            client_id: components["schemas"]["ClientId"];
            written: components["schemas"]["WrittenMerge"];
        };
        Mail: {
            /** @description What it is about: `invoice`, `quote`, `payment`, `statement`, `client`, `project`, `milestone` or `test`. */
            about: string;
            /** Format: uuid */
            about_id: string;
            asked_at: components["schemas"]["Instant"];
            attachments: components["schemas"]["MailFile"][];
            bcc: components["schemas"]["Mailbox"][];
            cc: components["schemas"]["Mailbox"][];
            client_id?: components["schemas"]["ClientId"];
            client_name?: string;
            /** @description Why it waits or was given up: a word and, from the other side, a sentence. */
            code?: string;
            effect_id: components["schemas"]["EffectId"];
            from: components["schemas"]["Mailbox"];
            id: components["schemas"]["MailId"];
            kind: components["schemas"]["MailKind"];
            message?: string;
            /** @description Of one that waits: not before. */
            next_at?: components["schemas"]["Instant"];
            sent_at?: components["schemas"]["Instant"];
            state: components["schemas"]["MailState"];
            subject: string;
            to: components["schemas"]["Mailbox"][];
        };
        MailAbout: {
            /** @constant */
            about: "invoice";
            id: components["schemas"]["InvoiceId"];
        } | {
            /** @constant */
            about: "quote";
            id: components["schemas"]["QuoteId"];
        } | {
            /** @constant */
            about: "payment";
            id: components["schemas"]["PaymentId"];
        } | {
            /** @constant */
            about: "statement";
            currency?: components["schemas"]["Currency"];
            /** Format: date */
            from?: string;
            id: components["schemas"]["ClientId"];
            /** Format: date */
            to?: string;
        } | {
            /** @constant */
            about: "client";
            id: components["schemas"]["ClientId"];
        } | {
            /** @constant */
            about: "project";
            id: components["schemas"]["ProjectId"];
        } | {
            /** @constant */
            about: "milestone";
            id: components["schemas"]["MilestoneId"];
        };
        MailAboutInput: {
            /** @constant */
            about: "invoice";
            id: components["schemas"]["InvoiceId"];
        } | {
            /** @constant */
            about: "quote";
            id: components["schemas"]["QuoteId"];
        } | {
            /** @constant */
            about: "payment";
            id: components["schemas"]["PaymentId"];
        } | {
            /** @constant */
            about: "statement";
            currency?: components["schemas"]["Currency"];
            /** Format: date */
            from?: string;
            id: components["schemas"]["ClientId"];
            /** Format: date */
            to?: string;
        } | {
            /** @constant */
            about: "client";
            id: components["schemas"]["ClientId"];
        } | {
            /** @constant */
            about: "project";
            id: components["schemas"]["ProjectId"];
        } | {
            /** @constant */
            about: "milestone";
            id: components["schemas"]["MilestoneId"];
        };
        MailAccount: {
            /** @description Its mail address. */
            address: string;
            connection_id: components["schemas"]["ConnectionId"];
            provider: components["schemas"]["Provider"];
            /** @description Waits for the user: what is asked for goes out once it is connected again. */
            waits: boolean;
        };
        /** @description The mail that one answers. */
        MailAnswers: {
            /**
             * @description Its Message-ID.
             * @default null
             */
            in_reply_to?: string;
            /**
             * @description Those of its thread, the oldest first.
             * @default []
             */
            references: string[];
            /**
             * @description The provider's name for the thread.
             * @default null
             */
            thread?: string;
        };
        /** @description The mail that one answers. */
        MailAnswersInput: {
            /**
             * @description Its Message-ID.
             * @default null
             */
            in_reply_to?: string;
            /**
             * @description Those of its thread, the oldest first.
             * @default []
             */
            references?: string[];
            /**
             * @description The provider's name for the thread.
             * @default null
             */
            thread?: string;
        };
        MailAsFile: {
            base64: string;
            file_name: string;
        };
        /** @description `Ada Lovelace <ada@example.com>`. */
        Mailbox: {
            address: string;
            /** @description May be empty. */
            name: string;
        };
        MailDraft: {
            /** @description None: it can be saved as a file only. */
            accounts: components["schemas"]["MailAccount"][];
            body: string;
            /** @description Of the client, with their addresses. */
            contacts: string[];
            kind: components["schemas"]["MailKind"];
            /** @description That fit what it is about, the usual one first. */
            kinds: components["schemas"]["MailKind"][];
            language: components["schemas"]["Language"];
            /** @description What can be attached. */
            papers: components["schemas"]["OfferedPaper"][];
            subject: string;
            to: string[];
        };
        MailExample: {
            about: components["schemas"]["MailAbout"];
            name: string;
        };
        MailExamples: {
            /** @description The latest first. */
            examples: components["schemas"]["MailExample"][];
        };
        MailFile: {
            /** Format: int64 */
            bytes: number;
            name: string;
        };
        /** Format: uuid */
        MailId: string;
        /** @enum {string} */
        MailKind: "frame" | "invoice" | "credit_note" | "quote" | "proposal_sent" | "proposal_accepted" | "contract" | "reminder_1" | "reminder_2" | "reminder_3" | "receipt" | "payment_received" | "refund" | "statement" | "project_created" | "milestone_completed" | "review_request" | "welcome" | "message" | "merge" | "test";
        MailList: {
            /** @description The newest first. */
            mails: components["schemas"]["Mail"][];
        };
        MailMerge: {
            asked_at: components["schemas"]["Instant"];
            body: string;
            connection_id: components["schemas"]["ConnectionId"];
            /**
             * Format: uint
             * @description Taken back, or not wanted any more when their turn came.
             */
            dropped: number;
            /** @description The address that it leaves by; none where the account is not connected any more. */
            from?: string;
            id: components["schemas"]["MergeId"];
            language: components["schemas"]["Language"];
            last_at?: components["schemas"]["Instant"];
            /** Format: uint */
            left_out: number;
            /** @description Of those that wait, when the next and the last have their turn. */
            next_at?: components["schemas"]["Instant"];
            /**
             * Format: uint
             * @description Wait for the user.
             */
            parked: number;
            /** Format: int64 */
            per_hour: number;
            /** Format: uint */
            sent: number;
            state: components["schemas"]["MergeState"];
            /** @description As they were typed, with their variables. */
            subject: string;
            /**
             * Format: uint
             * @description How many wait or are being sent.
             */
            waiting: number;
        };
        MailOptOut: {
            /** @description None where it is a client as a whole. */
            address?: string;
            at: components["schemas"]["Instant"];
            /** @description The client, or one of those with this address. */
            client_id?: components["schemas"]["ClientId"];
            client_name?: string;
            /** @description The mail that asked for it; none where the user said so. */
            message_id?: components["schemas"]["MessageId"];
        };
        MailPage: {
            /** @description A whole page without scripts and without anything from elsewhere. */
            html: string;
        };
        MailPaper: "pdf" | "xml";
        MailPulled: {
            /**
             * Format: uint
             * @description Mails that are new here.
             */
            kept: number;
            /**
             * Format: uint
             * @description Marked as read, or as not read, as they were there.
             */
            marked: number;
        };
        MailRef: {
            id: components["schemas"]["MailId"];
        };
        MailState: ("sending" | "sent") | "waiting" | "parked" | "cancelled";
        MailTemplate: {
            body: string;
            kind: components["schemas"]["MailKind"];
            language: components["schemas"]["Language"];
            /** @description The user's own, not as Stint comes with it. */
            own: boolean;
            subject: string;
            /** @description What it may speak of. */
            variables: string[];
        };
        MailTemplates: {
            templates: components["schemas"]["MailTemplate"][];
        };
        ManyInvoices: {
            ids: components["schemas"]["InvoiceId"][];
        };
        MarkThread: {
            id: components["schemas"]["ThreadId"];
            /** @description False: its last mail is to be read again. */
            read: boolean;
        };
        MatchReason: "amount_exact" | "reference" | "number" | "iban_known" | "name_known" | "amount_less_fee" | "amount_sum" | "amount_part" | "amount_over" | "amount_foreign" | "paid_already" | "recorded" | "other_payer" | "ambiguous";
        MergeClients: {
            from: components["schemas"]["ClientId"];
            into: components["schemas"]["ClientId"];
        };
        /** Format: uuid */
        MergeId: string;
        /** @description Why somebody who was chosen gets no mail. */
        MergeLeftOut: "opted_out" | "no_address" | "same_address" | "missing";
        MergeList: {
            /** @description The newest first, at most 100. */
            merges: components["schemas"]["MailMerge"][];
        };
        MergeLook: {
            /** @description A whole page without scripts and without anything from elsewhere. */
            html: string;
            of: components["schemas"]["MergePreviewed"];
            text: string;
        };
        MergePage: {
            merge: components["schemas"]["MailMerge"];
            /** @description In the order in which they go. */
            recipients: components["schemas"]["MergeRecipient"][];
        };
        MergePreview: {
            /**
             * Format: uint
             * @description How many of them get a mail.
             */
            mails: number;
            /**
             * Format: int64
             * @description As the settings say.
             */
            per_hour: number;
            /** @description Everybody who was chosen, in the order in which they go. */
            recipients: components["schemas"]["MergePreviewed"][];
        };
        MergePreviewed: {
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            left_out?: components["schemas"]["MergeLeftOut"];
            /** @description Variables that are empty and leave a gap. */
            missing: string[];
            subject: string;
            to?: components["schemas"]["Mailbox"];
        };
        MergeRecipient: {
            client_id: components["schemas"]["ClientId"];
            client_name?: string;
            /** @description Why it waits or was given up: a word and, from the other side, a sentence. */
            code?: string;
            effect_id?: components["schemas"]["EffectId"];
            /** @description Why no mail was written. */
            left_out?: components["schemas"]["MergeLeftOut"];
            mail_id?: components["schemas"]["MailId"];
            message?: string;
            /** @description Of one that waits: not before. */
            next_at?: components["schemas"]["Instant"];
            sent_at?: components["schemas"]["Instant"];
            state?: components["schemas"]["MailState"];
        };
        MergeRef: {
            id: components["schemas"]["MergeId"];
        };
        MergeState: ("running" | "paused") | "cancelled" | "done";
        /** @description To whom. */
        MergeTo: {
            /**
             * @description By hand; left out: all that are not archived.
             * @default null
             */
            client_ids?: components["schemas"]["ClientId"][];
            /**
             * @description Of them those alone that owe something on an invoice.
             * @default false
             */
            owing?: boolean;
            /**
             * @description Of them those alone that bear this tag.
             * @default null
             */
            tag?: string;
        };
        MessageAnswer: {
            at: components["schemas"]["Instant"];
            from: components["schemas"]["Mailbox"];
            subject: string;
            thread_id: components["schemas"]["ThreadId"];
            unread: boolean;
        };
        MessageFile: {
            file: components["schemas"]["FileLink"];
            /** @description Opening it may run something. */
            runs: boolean;
            /** @description A picture of the page. */
            within: boolean;
        };
        /** Format: uuid */
        MessageId: string;
        /** @description One mail of a thread. */
        MessageItem: {
            at: components["schemas"]["Instant"];
            cc: components["schemas"]["Mailbox"][];
            /** @description The date that it bears, where that is another by more than a day. */
            dated_at?: components["schemas"]["Instant"];
            files: components["schemas"]["MessageFile"][];
            from: components["schemas"]["Mailbox"];
            has_page: boolean;
            id: components["schemas"]["MessageId"];
            /** @description Too large to be read: these are its first words. */
            is_cut: boolean;
            is_own: boolean;
            /** @constant */
            kind: "in";
            left_out: components["schemas"]["MessageLeftOut"][];
            subject: string;
            /** @description What is new in it. */
            text: string;
            to: components["schemas"]["Mailbox"][];
            unread: boolean;
            /** @description All of it, where it repeats what it answers. */
            whole?: string;
        } | {
            /** @constant */
            kind: "out";
            mail: components["schemas"]["Mail"];
            text: string;
        };
        /** @description Something that came with it and is not kept. */
        MessageLeftOut: {
            /** Format: int64 */
            bytes: number;
            name: string;
        };
        MessageList: {
            /**
             * Format: uint
             * @description Threads that are no client's yet.
             */
            nobodys: number;
            /** @description The latest first, at most 300. */
            threads: components["schemas"]["MessageThread"][];
            /**
             * Format: uint
             * @description Mails that nobody has read, of all threads.
             */
            unread: number;
        };
        MessagePage: {
            /** @description A whole page without scripts and without anything from elsewhere. */
            html: string;
            /** @description Where its links lead. */
            links: string[];
            /**
             * Format: uint
             * @description From elsewhere: whoever fetches one tells the sender that the mail was read.
             */
            pictures_left_out: number;
        };
        MessageRef: {
            id: components["schemas"]["MessageId"];
        };
        MessageThread: {
            /** @description By what it is the client's; none where it is nobody's yet. */
            belongs_by?: components["schemas"]["BelongsBy"];
            /** @description Something came in; what only went out is no one's to assign. */
            came_in: boolean;
            client_id?: components["schemas"]["ClientId"];
            client_name?: string;
            /** Format: uint */
            count: number;
            has_files: boolean;
            /**
             * Format: uuid
             * @description Of a mail that nobody has answered yet, the mail's own.
             */
            id: string;
            /** @description The last word is ours. */
            is_own: boolean;
            last_at: components["schemas"]["Instant"];
            project_id?: components["schemas"]["ProjectId"];
            project_name?: string;
            /** @description The last words. */
            snippet: string;
            subject: string;
            /** Format: int64 */
            unread: number;
            /** @description Who wrote last, or to whom it went. */
            with: string;
        };
        MethodSum: {
            /** Format: uint */
            count: number;
            method: string;
            /** Format: int64 */
            minor: number;
        };
        MileageRate: {
            currency: components["schemas"]["Currency"];
            id: components["schemas"]["MileageRateId"];
            /** @description Of a unit, in main units of the currency: 0.30. */
            price: components["schemas"]["Quantity"];
            unit: components["schemas"]["DistanceUnit"];
            /** Format: date */
            valid_from: string;
        };
        /** Format: uuid */
        MileageRateId: string;
        MileageRateList: {
            rates: components["schemas"]["MileageRate"][];
            /** @description What a way is measured in where nobody says otherwise. */
            unit: components["schemas"]["DistanceUnit"];
        };
        MileageRateRef: {
            id: components["schemas"]["MileageRateId"];
        };
        Milestone: {
            /**
             * @description What it comes to; on a line, what it came to when it was put there. Absent where only its day counts, and of a share while its project is
             *     agreed at no sum.
             */
            amount?: components["schemas"]["Money"];
            client_id?: components["schemas"]["ClientId"];
            client_name?: string;
            color: string;
            completion?: components["schemas"]["MilestoneCompletion"];
            created_at: components["schemas"]["Instant"];
            /** @description What was asked for ahead of it. */
            deposit?: components["schemas"]["MilestoneDeposit"];
            /** @description Stands under the name on a line. */
            description: string;
            /** Format: date */
            due_on?: string;
            id: components["schemas"]["MilestoneId"];
            /** @description The draft or document whose line bills it. */
            invoice_id?: components["schemas"]["InvoiceId"];
            /** @description Absent on a draft. */
            invoice_number?: string;
            name: string;
            /** Format: int64 */
            position: number;
            project_id: components["schemas"]["ProjectId"];
            project_name: string;
            /** @description Of what its project is agreed at. */
            share?: components["schemas"]["Percent"];
            state: components["schemas"]["MilestoneState"];
        };
        /** @description What shows that it is done. */
        MilestoneCompletion: {
            at: components["schemas"]["Instant"];
            files: components["schemas"]["FileLink"][];
            id: components["schemas"]["MilestoneCompletionId"];
            link: string;
            note: string;
            /** Format: date */
            on: string;
        };
        /** Format: uuid */
        MilestoneCompletionId: string;
        /** @description A deposit invoice that was asked for a milestone, or its draft. */
        MilestoneDeposit: {
            invoice_id: components["schemas"]["InvoiceId"];
            /** @description Absent on a draft, and so is the total. */
            number?: string;
            paid: boolean;
            total?: components["schemas"]["Money"];
            /** @description The draft or document that takes it off. */
            used_by?: components["schemas"]["InvoiceId"];
        };
        MilestoneEvent: {
            amount?: components["schemas"]["Money"];
            at: components["schemas"]["Instant"];
            files: components["schemas"]["FileLink"][];
            invoice_id?: components["schemas"]["InvoiceId"];
            invoice_number?: string;
            link: string;
            /** Format: date */
            on: string;
            /** @description A note, or a reason. */
            text: string;
            what: components["schemas"]["MilestoneHappening"];
        };
        MilestoneHappening: ("added" | "completed" | "reopened") | "billed" | "deposit" | "released";
        MilestoneHistory: {
            /** @description The earliest first. */
            events: components["schemas"]["MilestoneEvent"][];
        };
        /** Format: uuid */
        MilestoneId: string;
        /** @description Paid by an amount, by a share of what its project is agreed at, or not at all. */
        MilestoneInput: {
            /** @description Without its taxes, unless the prices contain them. */
            amount?: components["schemas"]["Money"];
            /** @default  */
            description?: string;
            /** Format: date */
            due_on?: string;
            name: string;
            project_id: components["schemas"]["ProjectId"];
            share?: components["schemas"]["Percent"];
        };
        MilestoneList: {
            /** @description Of those on issued documents, what they were billed at. */
            billed: components["schemas"]["Money"][];
            /** @description By project, in their order. */
            milestones: components["schemas"]["Milestone"][];
            /** @description Of those whose documents are paid. */
            paid: components["schemas"]["Money"][];
            /** @description What all of them come to. */
            planned: components["schemas"]["Money"][];
            /** @description Of those that are done and on no line. */
            waiting: components["schemas"]["Money"][];
        };
        MilestonePart: {
            amount?: components["schemas"]["Money"];
            /** @default  */
            description?: string;
            /** Format: date */
            due_on?: string;
            name: string;
            share?: components["schemas"]["Percent"];
        };
        /** @description An amount takes the place of a share, and a share that of an amount. */
        MilestonePatch: {
            /** @default null */
            amount?: components["schemas"]["Money"] | null;
            description?: string;
            /**
             * Format: date
             * @default null
             */
            due_on?: string | null;
            id: components["schemas"]["MilestoneId"];
            name?: string;
            /** @default null */
            share?: components["schemas"]["Percent"] | null;
        };
        MilestoneRef: {
            id: components["schemas"]["MilestoneId"];
        };
        MilestoneState: ("planned" | "overdue" | "billed") | "due_soon" | "completed" | "on_draft" | "paid";
        MilestonesWaiting: {
            /** @description By project, in their order. */
            milestones: components["schemas"]["Milestone"][];
        };
        /** @description An amount in minor units (cents for EUR, yen for JPY). */
        Money: {
            currency: components["schemas"]["Currency"];
            /** Format: int64 */
            minor: number;
        };
        /** @description How an amount between two minor units is rounded. */
        MoneyRounding: "half_away_from_zero" | "half_up" | "half_even" | "down";
        MoveLine: {
            /** @description A line or a heading; left out: last. */
            before?: components["schemas"]["RowId"];
            line_id: components["schemas"]["LineId"];
        };
        MoveMilestone: {
            /** @description Of the same project; left out: last. */
            before?: components["schemas"]["MilestoneId"];
            id: components["schemas"]["MilestoneId"];
        };
        MoveSection: {
            /** @description Another heading; left out: last. The lines under it come along. */
            before?: components["schemas"]["SectionId"];
            section_id: components["schemas"]["SectionId"];
        };
        /** @enum {string} */
        NameAction: "matched" | "created";
        NameMatch: {
            action: components["schemas"]["NameAction"];
            /**
             * Format: uuid
             * @description Absent while it is not created.
             */
            id?: string;
            name: string;
            /** @description The client of a project, the project of a task. */
            parent?: string;
        };
        /** @description What waits for the user. */
        Need: {
            amount: components["schemas"]["Money"];
            client_name: string;
            /** Format: int64 */
            days: number;
            invoice_id: components["schemas"]["InvoiceId"];
            /** @constant */
            kind: "overdue_invoice";
            number: string;
        } | {
            entry_id: components["schemas"]["EntryId"];
            finding: components["schemas"]["Finding"];
            /** @constant */
            kind: "finding";
            note: string;
        } | {
            gap: components["schemas"]["AwayGap"];
            /** @constant */
            kind: "away";
        } | {
            entry_id: components["schemas"]["EntryId"];
            /** @constant */
            kind: "overlap";
            other_id: components["schemas"]["EntryId"];
            /** Format: int64 */
            seconds: number;
        } | {
            /** Format: date */
            due_on: string;
            /** @constant */
            kind: "task_overdue";
            name: string;
            task_id: components["schemas"]["TaskId"];
        } | {
            alert: components["schemas"]["RetainerAlert"];
            /** @constant */
            kind: "retainer";
        } | {
            due: components["schemas"]["DueMilestone"];
            /** @constant */
            kind: "milestone";
        } | {
            due: components["schemas"]["DueDispute"];
            /** @constant */
            kind: "dispute";
        } | {
            due: components["schemas"]["DueHold"];
            /** @constant */
            kind: "hold";
        } | {
            failed: components["schemas"]["FailedCollection"];
            /** @constant */
            kind: "collection";
        } | {
            /** @constant */
            kind: "recurring_refused";
            refused: components["schemas"]["RecurringRefused"];
        } | {
            /** @constant */
            kind: "recurring_draft";
            made: components["schemas"]["RecurringMade"];
        } | {
            conflict: components["schemas"]["CalendarConflict"];
            /** @constant */
            kind: "calendar_conflict";
        } | {
            /** @constant */
            kind: "message";
            thread: components["schemas"]["MessageThread"];
        } | {
            connection_id: components["schemas"]["ConnectionId"];
            /** @constant */
            kind: "reconnect";
            name: string;
            provider: components["schemas"]["Provider"];
        } | {
            amount: components["schemas"]["Money"];
            client_name: string;
            /** Format: int64 */
            days_left: number;
            /** @constant */
            kind: "quote_ends";
            number: string;
            quote_id: components["schemas"]["QuoteId"];
            /** Format: date */
            valid_until: string;
        };
        NoReminder: ("invoice_paused" | "client_paused" | "all_sent") | "settled" | "disputed" | "unread";
        NotIssued: {
            client_name: string;
            id: components["schemas"]["InvoiceId"];
            problems: components["schemas"]["FieldError"][];
        };
        NotRestored: {
            description: string;
            why: components["schemas"]["Why"];
        };
        NumberGap: {
            /** @description The count may start before it again, because nothing was numbered after it. */
            can_withdraw: boolean;
            /** @description The name of the device on which it was said. */
            device: string;
            /** Format: int64 */
            from_seq: number;
            /** @description Absent on a void, which is the document's own. */
            id?: components["schemas"]["GapNumberId"];
            invoice_id?: components["schemas"]["InvoiceId"];
            /** @description Of a voided document, which keeps it. */
            number?: string;
            /** @description What the count started anew with, like "2026". */
            period: string;
            reason: string;
            recorded_at: components["schemas"]["Instant"];
            series_id: components["schemas"]["SeriesId"];
            series_name: string;
            /** Format: int64 */
            to_seq: number;
        };
        /** @enum {string} */
        NumberKind: "vat_id" | "iban" | "bic" | "leitweg_id";
        /**
         * @description What a series numbers. Corrected invoices count among invoices.
         * @enum {string}
         */
        Numbers: "invoice" | "credit_note" | "quote" | "receipt";
        NumberState: "wrong" | "right" | "unchecked";
        NumberVerdict: {
            message: string;
            /** @description Of a wrong one: `check_digit`, `wrong_form` or `unknown_country`. */
            rule?: string;
            state: components["schemas"]["NumberState"];
            /** @description As it is kept. */
            text: string;
        };
        OfferedPaper: {
            /** Format: int64 */
            bytes: number;
            file_name: string;
            paper: components["schemas"]["MailPaper"];
            /** @description Attached unless the user says otherwise. */
            usual: boolean;
        };
        OfInvoice: {
            invoice_id: components["schemas"]["InvoiceId"];
        };
        OneDay: {
            /** Format: date */
            day: string;
        };
        OpenDocument: {
            /** Format: date */
            due_on: string;
            invoice_id: components["schemas"]["InvoiceId"];
            /** Format: date */
            issued_on: string;
            number: string;
            open: components["schemas"]["Money"];
            /** Format: int64 */
            overdue_days?: number;
            /**
             * Format: int64
             * @description What may stay open and be written off as a small difference.
             */
            small_difference_minor: number;
            /**
             * Format: int64
             * @description Minor units of the amount that it gets when the oldest due comes first.
             */
            suggested_minor: number;
            total: components["schemas"]["Money"];
        };
        OpenPeriod: {
            /**
             * Format: date
             * @description The last day that stays closed; left out: nothing does.
             */
            day?: string;
            /** @description Kept beside the log. */
            reason: string;
        };
        OpenWorkspace: {
            id: components["schemas"]["WorkspaceId"];
            passphrase?: string;
        };
        OptOutList: {
            /** @description The latest first. */
            opt_outs: components["schemas"]["MailOptOut"][];
        };
        /** @enum {string} */
        Order: "newest" | "oldest";
        Outbox: {
            /** @description The newest first. */
            effects: components["schemas"]["OutboxRow"][];
            /**
             * Format: int64
             * @description Of those that wait.
             */
            parked: number;
            /** Format: int64 */
            waiting: number;
        };
        OutboxRow: {
            /** Format: int64 */
            attempts: number;
            /** @description Why it waits or was given up: a word and, from the other side, a sentence. */
            code?: string;
            connection_id: components["schemas"]["ConnectionId"];
            /** @description What the account is known by; none where it is not connected any more. */
            connection_name?: string;
            created_at: components["schemas"]["Instant"];
            ended_at?: components["schemas"]["Instant"];
            /** @description What it is about. */
            entity: string;
            /** Format: uuid */
            entity_id: string;
            id: components["schemas"]["EffectId"];
            /** @description What it does: `mail.send`, `stripe.link` … */
            kind: string;
            message?: string;
            /** @description Of one that is queued and waits for no word of the user. */
            next_at?: components["schemas"]["Instant"];
            state: components["schemas"]["EffectState"];
        };
        OverAgreed: {
            /**
             * Format: int64
             * @description In the retainer's unit, as rounded for billing.
             */
            amount: number;
            /** Format: int64 */
            billed_seconds: number;
            currency: components["schemas"]["Currency"];
            name: string;
            retainer_id: components["schemas"]["RetainerId"];
            unit: components["schemas"]["RetainerUnit"];
        };
        OverdueBy: {
            /** Format: int64 */
            beyond_minor: number;
            /** Format: int64 */
            to_30_minor: number;
            /** Format: int64 */
            to_60_minor: number;
            /** Format: int64 */
            to_90_minor: number;
        };
        /** @description What a way would leave. */
        OverlapOutcome: {
            first: components["schemas"]["EntrySpan"];
            /** @description Why it cannot be done now: `billed`, `on_draft`, `timer_running`. */
            refused?: string;
            /** @description What remains of the first behind the second. */
            rest?: components["schemas"]["EntrySpan"];
            second: components["schemas"]["EntrySpan"];
            way: components["schemas"]["OverlapWay"];
        };
        OverlapPair: {
            end: components["schemas"]["Instant"];
            /** @description Starts earlier; of two that start together, the longer one. */
            first: components["schemas"]["Entry"];
            /** @description The user wants both. */
            kept: boolean;
            /** @description Only ways that leave something of both. */
            outcomes: components["schemas"]["OverlapOutcome"][];
            second: components["schemas"]["Entry"];
            /** Format: int64 */
            seconds: number;
            start: components["schemas"]["Instant"];
        };
        OverlapPairs: {
            pairs: components["schemas"]["OverlapPair"][];
        };
        OverlapWay: "trim_first" | "trim_second" | "split" | "keep";
        PaperFont: {
            /** @description `null`: the built-in font. */
            family?: string;
            has_bold: boolean;
        };
        ParseQuick: {
            text: string;
        };
        Part: ("head" | "line" | "section" | "adjustment") | "order";
        /** @description The whole way up from a target, with names. */
        Path: {
            client_id?: components["schemas"]["ClientId"];
            client_name?: string;
            /** @description The project's colour, a key of the palette. */
            color?: string;
            project_id?: components["schemas"]["ProjectId"];
            project_name?: string;
            task_id?: components["schemas"]["TaskId"];
            task_name?: string;
        };
        /** @description The whole way up from a target, with names. */
        PathInput: {
            client_id?: components["schemas"]["ClientId"];
            client_name?: string;
            /** @description The project's colour, a key of the palette. */
            color?: string;
            project_id?: components["schemas"]["ProjectId"];
            project_name?: string;
            task_id?: components["schemas"]["TaskId"];
            task_name?: string;
        };
        PauseCapture: {
            /**
             * Format: int64
             * @description 0 goes on at once, 1440 is the most.
             */
            minutes: number;
        };
        PauseRecurring: {
            id: components["schemas"]["RecurringId"];
            /** @description False goes on; days that passed meanwhile are left out. */
            paused: boolean;
        };
        PauseReminders: {
            invoice_id: components["schemas"]["InvoiceId"];
            paused: boolean;
        };
        PayInvoice: {
            /** @description Left out: all that is open. */
            amount?: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description What the provider kept of the amount, in minor units.
             * @default 0
             */
            fee_minor?: number;
            id: components["schemas"]["InvoiceId"];
            /** @default  */
            method?: string;
            /** @default  */
            note?: string;
            /**
             * Format: date
             * @description Left out: today.
             */
            paid_on?: string;
            /** @default  */
            reference?: string;
        };
        /** Format: uuid */
        PaymentId: string;
        PaymentKind: "payment" | "refund";
        PaymentLinkRef: {
            invoice_id: components["schemas"]["InvoiceId"];
        };
        PaymentLinkStatus: {
            /** @description What it is for. */
            amount?: components["schemas"]["Money"];
            /** @description When Stripe closes it by itself. */
            expires_at?: components["schemas"]["Instant"];
            /** @description Of one that is there, else what is made when it is asked for. */
            page: components["schemas"]["PaymentPage"];
            state: components["schemas"]["LinkState"];
            /** @description Where it is paid; none while it waits, and when it is over. */
            url?: string;
        };
        PaymentList: {
            /** @description Every method that any payment was made by, for a filter or a suggestion. */
            methods: string[];
            /** @description The latest first. */
            payments: components["schemas"]["PaymentRow"][];
            sums: components["schemas"]["PaymentSum"][];
        };
        /** @description What an invoice is paid on. */
        PaymentPage: "link" | "checkout";
        PaymentRef: {
            payment_id: components["schemas"]["PaymentId"];
        };
        PaymentRow: {
            /** @description Always above zero; the kind says which way it went. */
            amount: components["schemas"]["Money"];
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            /** @description What the provider kept of the amount. */
            fee: components["schemas"]["Money"];
            id: components["schemas"]["PaymentId"];
            kind: components["schemas"]["PaymentKind"];
            /** @description Not yet used, so that it is to the client's credit; nothing on a refund. */
            left: components["schemas"]["Money"];
            method: string;
            note: string;
            /** Format: date */
            paid_on: string;
            recorded_at: components["schemas"]["Instant"];
            /** @description What the bank or the provider calls it. */
            reference: string;
            /** @description What it settles, or of a refund what stands behind it; what was taken back is left out. */
            settles: components["schemas"]["Settlement"][];
            voided: boolean;
            /** @description What one unit of its currency was worth that day, where that was told. */
            worth?: components["schemas"]["Worth"];
        };
        /** @description A document that a sum settles, and with how much of it. */
        PaymentShare: {
            /**
             * Format: int64
             * @description In the currency of the document. Left out: as much as is open and there.
             */
            amount_minor?: number;
            invoice_id: components["schemas"]["InvoiceId"];
            /**
             * Format: int64
             * @description The same part in the currency of the payment, where it is another one.
             */
            taken_minor?: number;
            /**
             * @description Writes off what stays open on the document as a small difference.
             * @default false
             */
            write_off_rest?: boolean;
        };
        /** @description What the rows of one currency come to. */
        PaymentSum: {
            currency: components["schemas"]["Currency"];
            /** Format: int64 */
            fee_minor: number;
            /**
             * Format: int64
             * @description To the credit of clients.
             */
            left_minor: number;
            /** @description What came in less what went back, by method. */
            methods: components["schemas"]["MethodSum"][];
            /** Format: int64 */
            received_minor: number;
            /** Format: int64 */
            refunded_minor: number;
        };
        PayoutsFile: {
            base64: string;
            /** @description A proposal. */
            file_name: string;
            /** Format: uint */
            rows: number;
        };
        PdfArchive: {
            base64: string;
            /** @description A proposal. */
            file_name: string;
            /** Format: uint */
            files: number;
        };
        PdfFile: {
            base64: string;
            file_name: string;
            sha256: string;
        };
        /** @description decimal number with at most four decimals */
        Percent: string;
        PeriodChange: {
            at: components["schemas"]["Instant"];
            /**
             * Format: date
             * @description Closed up to this day from then on; absent when nothing was closed any more.
             */
            day?: string;
            device: string;
            reason: string;
        };
        Person: {
            active: boolean;
            email: string;
            id: components["schemas"]["PersonId"];
            name: string;
            role: components["schemas"]["Role"];
        };
        /** Format: uuid */
        PersonId: string;
        PersonInput: {
            /** @description Left out: true. */
            active?: boolean;
            /** @default  */
            email?: string;
            name: string;
            /** @description Left out: assistant. */
            role?: components["schemas"]["Role"];
        };
        PersonList: {
            people: components["schemas"]["Person"][];
        };
        PersonPatch: {
            active?: boolean;
            email?: string;
            id: components["schemas"]["PersonId"];
            name?: string;
            role?: components["schemas"]["Role"];
        };
        /** @enum {string} */
        Phase: "focus" | "break" | "long_break";
        PlanMilestones: {
            parts: components["schemas"]["MilestonePart"][];
            project_id: components["schemas"]["ProjectId"];
        };
        PlannedMilestones: {
            /** @description Those that were made, in their order. */
            milestones: components["schemas"]["Milestone"][];
        };
        Policy: {
            /** @default exclusive */
            prices: components["schemas"]["Prices"];
            rounding: components["schemas"]["MoneyRounding"];
            /** @default document */
            tax_level: components["schemas"]["TaxLevel"];
        };
        PolicyInput: {
            /** @default exclusive */
            prices?: components["schemas"]["Prices"];
            rounding: components["schemas"]["MoneyRounding"];
            /** @default document */
            tax_level?: components["schemas"]["TaxLevel"];
        };
        PomodoroLengths: {
            /** Format: int64 */
            break_minutes: number;
            /** Format: int64 */
            focus_minutes: number;
            /**
             * Format: int64
             * @description So many rounds of focus are followed by a long break.
             */
            long_break_after: number;
            /** Format: int64 */
            long_break_minutes: number;
        };
        PomodoroRound: {
            /** @description Whether it goes on by itself: a focus stands still while its timer is paused. */
            counts: boolean;
            /** @description When it is over, if it goes on like this. */
            due_at?: components["schemas"]["Instant"];
            id: components["schemas"]["RoundId"];
            over: boolean;
            /**
             * Format: int64
             * @description Of a focus what was worked in it, of a break what has passed.
             */
            passed_seconds: number;
            phase: components["schemas"]["Phase"];
            /** Format: int64 */
            planned_seconds: number;
            started_at: components["schemas"]["Instant"];
        };
        PomodoroStatus: {
            current?: components["schemas"]["PomodoroRound"];
            /**
             * Format: int64
             * @description Those since the last long break of today.
             */
            done_in_set: number;
            /**
             * Format: int64
             * @description Rounds of focus that were finished today; a day of the workspace's zone.
             */
            done_today: number;
            lengths: components["schemas"]["PomodoroLengths"];
            /** @description What follows. */
            next?: components["schemas"]["Phase"];
            now: components["schemas"]["Instant"];
            /** @description Whether `pomodoro.turn` has something to do. */
            stale: boolean;
        };
        PomodoroTurned: {
            /** @description The break that began by it. */
            began?: components["schemas"]["Phase"];
            status: components["schemas"]["PomodoroStatus"];
        };
        /** @description A part of another amount, or so much. */
        Portion: {
            percent: components["schemas"]["Percent"];
        } | {
            /** Format: int64 */
            minor: number;
        };
        /**
         * @description What Stint may do there, in the words of the screen that asks.
         * @enum {string}
         */
        Power: "send_mail" | "read_mail" | "calendar" | "payments";
        PreviewCredit: {
            id: components["schemas"]["InvoiceId"];
            wish?: components["schemas"]["CreditWish"];
        };
        PreviewMail: {
            body: string;
            /** @description Left out: the workspace's. */
            language?: components["schemas"]["Language"];
            subject: string;
        };
        PreviewRecurring: {
            covers?: components["schemas"]["RecurringCovers"];
            /** @description A rule that is there, with what it made already. */
            id?: components["schemas"]["RecurringId"];
            rrule: string;
            /** Format: date */
            starts_on?: string;
        };
        PreviewTime: {
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: date
             * @description First and last day, inclusive; left out means all that waits.
             */
            from?: string;
            /** @description A draft that the time would be added to: its own time counts in the rule's sums, and its rule is the one that is used. */
            invoice_id?: components["schemas"]["InvoiceId"];
            project_id?: components["schemas"]["ProjectId"];
            /** @description Left out: the draft's, else the client's, else the workspace's. */
            rounding?: components["schemas"]["Rounding"];
            /** Format: date */
            to?: string;
        };
        /** @description Whether the prices that are typed contain the taxes. */
        Prices: "exclusive" | "inclusive";
        /** @description All text may be empty but `country`; what a document needs is asked when it is issued. */
        ProfileInput: {
            /** @default  */
            bank_name?: string;
            /** @default  */
            bic?: string;
            /** @default  */
            city?: string;
            /**
             * @description Who is asked about an invoice (BT-41).
             * @default
             */
            contact_name?: string;
            /**
             * @description ISO 3166-1 alpha-2.
             * @default
             */
            country?: string;
            /**
             * @description Where e-invoices come from (BT-34).
             * @default
             */
            electronic_address?: string;
            /**
             * @description Of the electronic address, from the list EAS; both empty: the mail address.
             * @default
             */
            electronic_scheme?: string;
            /** @default  */
            email?: string;
            /** @default  */
            iban?: string;
            /** @default  */
            legal_name?: string;
            logo?: components["schemas"]["Logo"];
            /** @default  */
            phone?: string;
            /** @default  */
            postal_code?: string;
            /** @default  */
            region?: string;
            /** @default  */
            street?: string;
            /** @default  */
            tax_number?: string;
            /** @default  */
            vat_id?: string;
            /** @default  */
            website?: string;
        };
        /** @description All text may be empty but `country`; what a document needs is asked when it is issued. */
        ProfileView: {
            /** @default  */
            bank_name: string;
            /** @default  */
            bic: string;
            /** @default  */
            city: string;
            /**
             * @description Who is asked about an invoice (BT-41).
             * @default
             */
            contact_name: string;
            /**
             * @description ISO 3166-1 alpha-2.
             * @default
             */
            country: string;
            /**
             * @description Where e-invoices come from (BT-34).
             * @default
             */
            electronic_address: string;
            /**
             * @description Of the electronic address, from the list EAS; both empty: the mail address.
             * @default
             */
            electronic_scheme: string;
            /** @default  */
            email: string;
            /** @default  */
            iban: string;
            /** @default  */
            legal_name: string;
            logo?: components["schemas"]["Logo"];
            /** @default  */
            phone: string;
            /** @default  */
            postal_code: string;
            /** @default  */
            region: string;
            /** @default  */
            street: string;
            /** @default  */
            tax_number: string;
            /** @default  */
            vat_id: string;
            /** Format: int64 */
            version: number;
            /** @default  */
            website: string;
        };
        /** @description Where a question of consent stands. */
        Progress: {
            /** @constant */
            state: "waiting";
        } | {
            connection: components["schemas"]["Connection"];
            /** @constant */
            state: "connected";
        } | {
            /** @constant */
            state: "denied";
        } | {
            /** @constant */
            state: "timed_out";
        } | {
            /** @constant */
            state: "cancelled";
        } | {
            got: string;
            /** @constant */
            state: "other_account";
            wanted: string;
        } | {
            /** @constant */
            state: "nothing_granted";
        } | {
            code: string;
            message: string;
            /** @constant */
            state: "failed";
        };
        Project: {
            archived: boolean;
            /** @description What new time on it starts with. */
            billable: boolean;
            /** @description What the work on it may come to. */
            budget?: components["schemas"]["Money"];
            /** Format: int64 */
            budget_seconds?: number;
            /** @description Absent: internal. */
            client_id?: components["schemas"]["ClientId"];
            client_name?: string;
            color: components["schemas"]["Color"];
            created_at: components["schemas"]["Instant"];
            id: components["schemas"]["ProjectId"];
            name: string;
            note: string;
            status: components["schemas"]["ProjectStatus"];
        };
        ProjectFigures: {
            /** @description Of all its time. */
            costs: components["schemas"]["Money"][];
            /** @description What all its billable time is worth that is not written off. */
            earned: components["schemas"]["Money"][];
            /** @description Earned less costs, each currency by itself; empty while nobody said what an hour costs. */
            profit: components["schemas"]["Money"][];
            project_id: components["schemas"]["ProjectId"];
            /** Format: int64 */
            tasks_done: number;
            /** Format: int64 */
            tasks_open: number;
            /** Format: int64 */
            tracked_seconds: number;
            /** Format: int64 */
            unbilled_seconds: number;
        };
        ProjectFiguresList: {
            figures: components["schemas"]["ProjectFigures"][];
        };
        /** Format: uuid */
        ProjectId: string;
        ProjectInput: {
            /** @description Left out: as the settings say. */
            billable?: boolean;
            budget?: components["schemas"]["Money"];
            /** Format: int64 */
            budget_seconds?: number;
            client_id?: components["schemas"]["ClientId"];
            /** @description Left out: the one that the fewest projects wear. */
            color?: components["schemas"]["Color"];
            name: string;
            /** @default  */
            note?: string;
            /** @default active */
            status?: components["schemas"]["ProjectStatus"];
        };
        ProjectList: {
            projects: components["schemas"]["Project"][];
        };
        ProjectPatch: {
            billable?: boolean;
            /** @default null */
            budget?: components["schemas"]["Money"] | null;
            /**
             * Format: int64
             * @default null
             */
            budget_seconds?: number | null;
            /** @default null */
            client_id?: components["schemas"]["ClientId"] | null;
            color?: components["schemas"]["Color"];
            id: components["schemas"]["ProjectId"];
            name?: string;
            note?: string;
            status?: components["schemas"]["ProjectStatus"];
        };
        ProjectRef: {
            id: components["schemas"]["ProjectId"];
        };
        /** @enum {string} */
        ProjectStatus: "planned" | "active" | "paused" | "done";
        Proposal: {
            end: components["schemas"]["Instant"];
            guess?: components["schemas"]["Guess"];
            /** @description From the title that was longest in front. */
            note: string;
            /** Format: int64 */
            seconds: number;
            /** @description The longest first, five at most. */
            seen: components["schemas"]["Seen"][];
            start: components["schemas"]["Instant"];
        };
        ProposedMatch: {
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            /** Format: int64 */
            credit_minor: number;
            /** Format: int64 */
            fee_minor: number;
            /** @constant */
            kind: "invoices";
            shares: components["schemas"]["ProposedShare"][];
        } | {
            client_name: string;
            /** @constant */
            kind: "payment";
            label: string;
            /** Format: date */
            paid_on: string;
            payment_id: components["schemas"]["PaymentId"];
        } | {
            expense_id: components["schemas"]["ExpenseId"];
            /** @constant */
            kind: "expense";
            merchant: string;
            /** Format: date */
            spent_on: string;
        };
        /** @description A document that is settled by confirming, and with how much. */
        ProposedShare: {
            /**
             * Format: int64
             * @description In the currency of the document.
             */
            amount_minor: number;
            invoice_id: components["schemas"]["InvoiceId"];
            number: string;
            open: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description In the currency of the movement.
             */
            taken_minor: number;
        };
        /** @enum {string} */
        Provider: "google" | "stripe" | "smtp";
        Pulled: {
            /** Format: uint */
            disputes: number;
            /**
             * Format: uint
             * @description Charges that no invoice of this workspace knows.
             */
            foreign: number;
            /** @description What the key may not read. */
            may_not: components["schemas"]["StripeRight"][];
            /** Format: uint */
            payments: number;
            /** Format: uint */
            payouts: number;
            /** Format: uint */
            refunds: number;
        };
        PurgeCapture: {
            /**
             * @description Must be said to delete everything.
             * @default false
             */
            all?: boolean;
            /** @description Left out: from the first on. */
            from?: components["schemas"]["Instant"];
            /** @description Left out: to the last. */
            to?: components["schemas"]["Instant"];
        };
        PurgedCapture: {
            /** @description False while another program reads an older state of the file: then its journal is emptied when that one ends. */
            journal_emptied: boolean;
            /** Format: uint */
            stretches: number;
        };
        /** @description What a paper is written for. */
        Purpose: "invoice" | "deposit" | "quote";
        /** @description decimal number with at most four decimals */
        Quantity: string;
        /** @enum {string} */
        QuickAction: "start" | "add" | "nothing";
        /** @enum {string} */
        QuickDone: "started" | "added";
        /** @description What a typed line would do. */
        QuickParse: {
            action: components["schemas"]["QuickAction"];
            /** @description What could be read in two ways, in the user's language. */
            ambiguous: string[];
            billable?: boolean;
            end?: components["schemas"]["Instant"];
            favourite: boolean;
            note: string;
            path: components["schemas"]["Path"];
            /** Format: int64 */
            seconds?: number;
            /** @description Of a start: when it began, absent for now. */
            start?: components["schemas"]["Instant"];
            /** @description The five that fit best. */
            suggestions: components["schemas"]["Startable"][];
            tags: string[];
            /** @description Created when the line is run. */
            unknown_client?: string;
            /** @description Created when the line is run. */
            unknown_project?: string;
        };
        QuickResult: {
            action: components["schemas"]["QuickDone"];
            /** @description The one that was added. */
            entry?: components["schemas"]["Entry"];
            status: components["schemas"]["TimerStatus"];
        };
        Quote: {
            answer?: components["schemas"]["QuoteAnswer"];
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            created_at: components["schemas"]["Instant"];
            currency: components["schemas"]["Currency"];
            events: components["schemas"]["QuoteEvent"][];
            id: components["schemas"]["QuoteId"];
            /** @description Before the lines. Terms are the note of the paper. */
            intro: string;
            /** @description Made from any of its versions. */
            invoices: components["schemas"]["DocumentRef"][];
            language: components["schemas"]["DocumentLanguage"];
            /** @description What it proposes. */
            net: components["schemas"]["Money"];
            /** @description There is no later version, sent or not. */
            newest: boolean;
            /** @description On a draft without a number: what it would be if it were sent now. */
            next_number?: string;
            /** @description Of all its versions; absent before the first is sent. */
            number?: string;
            options: components["schemas"]["QuoteOption"][];
            pdf_sha256?: string;
            /** @description On a draft: what stands between it and its sending. */
            problems: components["schemas"]["FieldError"][];
            /** Format: date */
            sent_on?: string;
            state: components["schemas"]["QuoteState"];
            subject: string;
            total: components["schemas"]["Money"];
            /**
             * Format: date
             * @description The last day on which it can be accepted; on a draft what it would be if it were sent today.
             */
            valid_until: string;
            /** @description The draft says so itself. */
            valid_until_given: boolean;
            /** Format: int64 */
            version: number;
            /** @description The first one first. */
            versions: components["schemas"]["QuoteVersion"][];
        };
        QuoteAnswer: {
            answer: components["schemas"]["Answer"];
            by: string;
            /** @description Of an acceptance. */
            chosen: components["schemas"]["SectionId"][];
            /** @description The text of the agreement, which can be gone on with. */
            contract?: string;
            note: string;
            /** Format: date */
            on: string;
            project_id?: components["schemas"]["ProjectId"];
            /** @description Absent when the project is deleted. */
            project_name?: string;
            total?: components["schemas"]["Money"];
        };
        QuoteCount: {
            /** Format: uint */
            count: number;
            state: components["schemas"]["QuoteState"];
        };
        QuoteEvent: {
            amount?: components["schemas"]["Money"];
            /** @description When it was said, where that is known. */
            at?: components["schemas"]["Instant"];
            document?: components["schemas"]["DocumentRef"];
            /** Format: date */
            on: string;
            /** @description Taken back since. */
            taken_back: boolean;
            /** @description Who answered, and a note. */
            text: string;
            /** Format: int64 */
            version: number;
            what: components["schemas"]["QuoteHappening"];
        };
        QuoteFile: {
            base64: string;
            file_name: string;
            sha256: string;
        };
        QuoteHappening: ("created" | "sent" | "accepted" | "declined" | "withdrawn") | "expired" | "invoice";
        /** Format: uuid */
        QuoteId: string;
        QuoteList: {
            /** @description Of all that client and text leave, whatever state is shown. */
            counts: components["schemas"]["QuoteCount"][];
            quotes: components["schemas"]["QuoteRow"][];
            sums: components["schemas"]["QuoteSum"][];
        };
        /** @description What may be chosen. */
        QuoteOption: {
            amount: components["schemas"]["Money"];
            choice: components["schemas"]["Choice"];
            /** @description What the whole comes to with it; absent when it cannot be chosen. */
            leads_to?: components["schemas"]["Money"];
            /** @description Counted in the total of the quote. */
            proposed: boolean;
            section_id: components["schemas"]["SectionId"];
            title: string;
        };
        /** @description The quote that an invoice was made from. */
        QuoteOrigin: {
            number?: string;
            quote_id?: components["schemas"]["QuoteId"];
        };
        QuoteRef: {
            id: components["schemas"]["QuoteId"];
        };
        QuoteRow: {
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            id: components["schemas"]["QuoteId"];
            number?: string;
            /** Format: date */
            sent_on?: string;
            state: components["schemas"]["QuoteState"];
            subject: string;
            /** @description What was accepted, else what it proposes. */
            total: components["schemas"]["Money"];
            /** Format: date */
            valid_until?: string;
            /** Format: int64 */
            version: number;
        };
        QuoteState: ("draft" | "sent" | "expired" | "accepted" | "declined" | "withdrawn") | "replaced";
        /** @description Amounts are never added over currencies. */
        QuoteSum: {
            accepted: components["schemas"]["Money"];
            currency: components["schemas"]["Currency"];
            draft: components["schemas"]["Money"];
            /** @description Sent, and still waiting for an answer. */
            waiting: components["schemas"]["Money"];
        };
        QuoteTotal: {
            net: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        QuoteVersion: {
            id: components["schemas"]["QuoteId"];
            /** Format: date */
            sent_on?: string;
            state: components["schemas"]["QuoteState"];
            total: components["schemas"]["Money"];
            /** Format: int64 */
            version: number;
        };
        Rate: {
            /** @description Of an hour. */
            amount: components["schemas"]["Money"];
            id: components["schemas"]["RateId"];
            purpose: components["schemas"]["RatePurpose"];
            scope: components["schemas"]["RateScope"];
            /**
             * Format: uuid
             * @description Of the person, client, project or task; absent for the workspace.
             */
            scope_id?: string;
            scope_name?: string;
            /** Format: date */
            valid_from: string;
        };
        /** Format: uuid */
        RateId: string;
        RateList: {
            rates: components["schemas"]["Rate"][];
        };
        /** @description What a rate says: what a client pays for an hour, or what the hour costs the business. */
        RatePurpose: "price" | "cost";
        RateRef: {
            id: components["schemas"]["RateId"];
        };
        /** @enum {string} */
        RateScope: "workspace" | "person" | "client" | "project" | "task";
        RateSource: "typed" | "same" | "last_used";
        ReadBack: {
            connection_id: components["schemas"]["ConnectionId"];
            /**
             * Format: int64
             * @description From 1 to 3,650 days back.
             */
            days: number;
        };
        ReadCalendar: {
            id: components["schemas"]["CalendarId"];
            /** @description False forgets its events. */
            read: boolean;
        };
        Reading: {
            address: string;
            connection_id: components["schemas"]["ConnectionId"];
            /** Format: int64 */
            days: number;
            /** @description None: not yet. */
            read_at?: components["schemas"]["Instant"];
            /** @description Of a mail server: the one that is read. */
            server?: string;
            /** @description Why it could not be read when it was last tried. */
            trouble?: string;
            /** @description Waits for the user. */
            waits: boolean;
        };
        ReadingList: {
            /** @description The accounts whose mail is read. */
            accounts: components["schemas"]["Reading"][];
        };
        ReadStripe: {
            /**
             * @description Compares all that Stripe has instead of what happened since the last look.
             * @default false
             */
            everything?: boolean;
        };
        ReceivedInvoice: {
            expense: components["schemas"]["ExpenseView"];
            number: string;
            /** @description What does not add up in it or breaks a rule of EN 16931, as the standard says it. */
            remarks: string[];
        };
        ReceiveInvoice: {
            /** @description UBL, CII, or a PDF that carries one. */
            file: components["schemas"]["FileInput"];
        };
        RecordCapture: {
            stretches: components["schemas"]["StretchInput"][];
        };
        Recorded: {
            /**
             * Format: uint
             * @description Stretches of which something was written.
             */
            recorded: number;
        };
        /** @description One day of a rule that is yet to come. */
        RecurringComing: {
            client_name: string;
            mode: components["schemas"]["RecurringMode"];
            name: string;
            /** @description Of its lines, before taxes; what it bills along is not known yet. */
            net: components["schemas"]["Money"];
            /** Format: date */
            on: string;
            recurring_id: components["schemas"]["RecurringId"];
        };
        /**
         * @description Which days an invoice tells: those up to its own, those from its own on, or none.
         * @enum {string}
         */
        RecurringCovers: "behind" | "ahead" | "nothing";
        /** @enum {string} */
        RecurringEvery: "day" | "week" | "month" | "year";
        /** Format: uuid */
        RecurringId: string;
        RecurringLine: {
            /** @description May hold {period}, {month} and {year}. */
            description: string;
            discount?: components["schemas"]["Portion"];
            /** @description It is a heading over the lines after it, up to the next one: only its text counts. */
            heading: boolean;
            id: components["schemas"]["RowId"];
            /** Format: int64 */
            price_minor: number;
            quantity: components["schemas"]["Quantity"];
            /** @description It is the fee of this retainer, whose terms say what it costs. */
            retainer_id?: components["schemas"]["RetainerId"];
            /** @description Absent: what a new line gets on the day it is made. */
            tax_ids?: components["schemas"]["TaxRateId"][];
            unit: string;
        };
        RecurringLineInput: {
            /** @description May hold {period}, {month} and {year}. */
            description: string;
            /** @description So much of it, or so many per cent. */
            discount?: components["schemas"]["Portion"];
            /**
             * @description A heading over the lines after it, up to the next one: of it only the text counts.
             * @default false
             */
            heading?: boolean;
            /** @description Of a line that the rule has already; left out for a new one. */
            id?: components["schemas"]["RowId"];
            /**
             * Format: int64
             * @default 0
             */
            price_minor?: number;
            /** @description Left out: 1. */
            quantity?: components["schemas"]["Quantity"];
            /** @description The line is the fee of this retainer of the client, whose terms say what it costs: leave `price_minor` out. */
            retainer_id?: components["schemas"]["RetainerId"];
            /** @description Left out: what a new line gets on the day it is made. */
            tax_ids?: components["schemas"]["TaxRateId"][];
            /** @default  */
            unit?: string;
        };
        RecurringList: {
            /** @description By name, each with its latest run. */
            recurring: components["schemas"]["RecurringView"][];
        };
        /** @description A draft that a rule made, and that is still one. */
        RecurringMade: {
            client_name: string;
            invoice_id: components["schemas"]["InvoiceId"];
            name: string;
            /** Format: date */
            period_on: string;
        };
        RecurringMode: "draft" | "issue";
        /** @description What a go has made. */
        RecurringRan: {
            /** Format: uint */
            drafts: number;
            /** Format: uint */
            issued: number;
            /**
             * Format: uint
             * @description Had nothing to bill.
             */
            nothing: number;
            /**
             * Format: uint
             * @description Could not be issued, and are drafts.
             */
            refused: number;
        };
        RecurringRef: {
            id: components["schemas"]["RecurringId"];
        };
        /** @description A draft that its rule could not issue. */
        RecurringRefused: {
            client_name: string;
            invoice_id: components["schemas"]["InvoiceId"];
            name: string;
            /** Format: date */
            period_on: string;
            /** @description What stands in the way, each with its remedy. */
            why: components["schemas"]["FieldError"][];
        };
        /** @description What a rule's text says, in parts. */
        RecurringRhythm: {
            /** Format: uint32 */
            count?: number;
            every: components["schemas"]["RecurringEvery"];
            /** Format: uint32 */
            interval: number;
            /**
             * Format: uint8
             * @description Of a year, from 1.
             */
            month?: number;
            /**
             * Format: int8
             * @description 1 to 31, or from the month's end: -1 is its last day. Absent: that of the first day.
             */
            month_day?: number;
            /** Format: date */
            until?: string;
            /** @description `MO` to `SU`. */
            weekdays: string[];
        };
        RecurringRun: {
            /** Format: date */
            from?: string;
            /** @description Absent: there was nothing to bill. */
            invoice_id?: components["schemas"]["InvoiceId"];
            made_at: components["schemas"]["Instant"];
            outcome?: components["schemas"]["InvoiceOutcome"];
            /** Format: date */
            period_on: string;
            /** @description Why it could not be issued at once, while it is a draft. */
            refused: components["schemas"]["FieldError"][];
            /** Format: date */
            to?: string;
        };
        RecurringState: ("active" | "paused") | "ended";
        /** @description Which waiting time and expenses are billed along. */
        RecurringUnbilled: "nothing" | "client" | "project";
        RecurringUpcoming: {
            /** @description Up to today, not made yet: made as soon as the program looks. */
            due: components["schemas"]["UpcomingPeriod"][];
            /** @description The next ones after today. */
            next: components["schemas"]["UpcomingPeriod"][];
            rhythm: components["schemas"]["RecurringRhythm"];
            /** @description The text as it is kept. */
            rrule: string;
        };
        RecurringView: {
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            covers: components["schemas"]["RecurringCovers"];
            created_at: components["schemas"]["Instant"];
            currency: components["schemas"]["Currency"];
            due: components["schemas"]["UpcomingPeriod"][];
            /** Format: int64 */
            due_days?: number;
            id: components["schemas"]["RecurringId"];
            /** @description Absent: the client's. */
            language?: components["schemas"]["DocumentLanguage"];
            lines: components["schemas"]["RecurringLine"][];
            mode: components["schemas"]["RecurringMode"];
            name: string;
            /** @description Of its lines, before taxes. */
            net: components["schemas"]["Money"];
            next: components["schemas"]["UpcomingPeriod"][];
            note: string;
            /** @description What its lines come to today, under their own ids. */
            paper: components["schemas"]["ComposedPaper"];
            project_id?: components["schemas"]["ProjectId"];
            rhythm: components["schemas"]["RecurringRhythm"];
            rrule: string;
            /** @description The latest period first. */
            runs: components["schemas"]["RecurringRun"][];
            /** @description Absent: the usual one. */
            series_id?: components["schemas"]["SeriesId"];
            /** Format: date */
            starts_on: string;
            state: components["schemas"]["RecurringState"];
            subject: string;
            unbilled: components["schemas"]["RecurringUnbilled"];
        };
        ReferenceRate: {
            authority: components["schemas"]["Authority"];
            /** Format: date */
            from: string;
            /** @description What the authority calls it. */
            name: string;
            /** @description Added by the user. */
            own: boolean;
            percent: components["schemas"]["Percent"];
        };
        ReferenceRateOf: {
            authority: components["schemas"]["Authority"];
            /** Format: date */
            from: string;
        };
        ReferenceRates: {
            /** @description By authority, the latest first. */
            rates: components["schemas"]["ReferenceRate"][];
        };
        /** @description What the buyer wrote on its order. Each may be empty. */
        References: {
            /**
             * @description BT-10; empty on a draft: the client's.
             * @default
             */
            buyer_reference: string;
            /**
             * @description BT-12.
             * @default
             */
            contract_number: string;
            /**
             * @description BT-13.
             * @default
             */
            order_number: string;
            /**
             * @description BT-11.
             * @default
             */
            project_number: string;
        };
        /** @description What the buyer wrote on its order. Each may be empty. */
        ReferencesInput: {
            /**
             * @description BT-10; empty on a draft: the client's.
             * @default
             */
            buyer_reference?: string;
            /**
             * @description BT-12.
             * @default
             */
            contract_number?: string;
            /**
             * @description BT-13.
             * @default
             */
            order_number?: string;
            /**
             * @description BT-11.
             * @default
             */
            project_number?: string;
        };
        RefundPayment: {
            /** @description At most what the client has to its credit in that currency. */
            amount: components["schemas"]["Money"];
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: int64
             * @default 0
             */
            fee_minor?: number;
            /** @default  */
            method?: string;
            /** @default  */
            note?: string;
            /**
             * Format: date
             * @description Left out: today.
             */
            paid_on?: string;
            rate?: components["schemas"]["ExchangeRate"];
            /** @default  */
            reference?: string;
        };
        /**
         * @description Stripe's own words for why.
         * @enum {string}
         */
        RefundReason: "duplicate" | "fraudulent" | "requested_by_customer";
        RefundThroughStripe: {
            /** @description Left out: all that can still go back. */
            amount?: components["schemas"]["Money"];
            /** @description The credit note that is issued with it. Left out: none, and what was paid is open again. */
            credit?: components["schemas"]["CreditInvoice"];
            /** @description What is paid back, whole or in part. */
            payment_id: components["schemas"]["PaymentId"];
            reason?: components["schemas"]["RefundReason"];
        };
        RefuseQuote: {
            /** @default  */
            by?: string;
            id: components["schemas"]["QuoteId"];
            /** @default  */
            note?: string;
            /**
             * Format: date
             * @description Left out: today.
             */
            on?: string;
        };
        ReissueInvoice: {
            id: components["schemas"]["InvoiceId"];
            /**
             * Format: date
             * @description Of the credit note; left out: today.
             */
            issue_on?: string;
            /**
             * @description Printed on the credit note.
             * @default
             */
            reason?: string;
            /** @description Of the credit note; left out: the usual series of credit notes. */
            series_id?: components["schemas"]["SeriesId"];
        };
        RejectBank: {
            id: components["schemas"]["BankTransactionId"];
            /** @description The key of the proposal. */
            proposal: string;
        };
        Reminded: {
            speak: boolean;
        };
        /** @description When a reminder that nothing is tracked may speak; wall time of the workspace's zone. */
        ReminderHours: {
            /**
             * Format: int64
             * @description So long nothing was tracked, and so long it stays silent after it has spoken.
             */
            after_minutes: number;
            days: components["schemas"]["Weekday"][];
            /**
             * Format: int64
             * @description Minutes since midnight.
             */
            from_minute: number;
            on: boolean;
            /** Format: int64 */
            to_minute: number;
        };
        ReminderOf: {
            invoice_id: components["schemas"]["InvoiceId"];
        };
        ReminderPlan: {
            /** @description Left out: the first account that works. */
            connection_id?: components["schemas"]["ConnectionId"];
            /**
             * Format: uint32
             * @description Local hours of the workspace in which reminders go, the second not included.
             */
            from_hour: number;
            on: boolean;
            /** @description In their order; each stage once. */
            steps: components["schemas"]["ReminderStep"][];
            /** Format: uint32 */
            until_hour: number;
            weekdays: components["schemas"]["Weekday"][];
        };
        ReminderPlanInput: {
            /** @description Left out: the first account that works. */
            connection_id?: components["schemas"]["ConnectionId"];
            /**
             * Format: uint32
             * @description Local hours of the workspace in which reminders go, the second not included.
             */
            from_hour: number;
            on: boolean;
            /** @description In their order; each stage once. */
            steps: components["schemas"]["ReminderStep"][];
            /** Format: uint32 */
            until_hour: number;
            weekdays: components["schemas"]["Weekday"][];
        };
        RemindersOf: {
            client_id: components["schemas"]["ClientId"];
        };
        RemindersOfClient: {
            /** @description Absent: as the workspace. */
            own?: components["schemas"]["ClientReminders"];
            workspace: components["schemas"]["ReminderPlan"];
        };
        RemindersRan: {
            /** Format: uint */
            asked: number;
            /**
             * Format: uint
             * @description Due, and not to be written: the client has no address, or a template is broken.
             */
            failed: number;
            /** @description When the next one is due. */
            next?: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        ReminderStage: "reminder_1" | "reminder_2" | "reminder_3";
        ReminderStatus: {
            due: boolean;
            /** @description When it may speak, if nothing is tracked until then; none while a timer is there, even a paused one. */
            due_at?: components["schemas"]["Instant"];
            on: boolean;
            snoozed_until?: components["schemas"]["Instant"];
        };
        ReminderStep: {
            /**
             * Format: int64
             * @description After the due date; below zero before it.
             */
            days: number;
            stage: components["schemas"]["ReminderStage"];
        };
        RemoveFavourite: {
            favourite_id: components["schemas"]["FavouriteId"];
        };
        ReopenMilestone: {
            id: components["schemas"]["MilestoneId"];
            reason: string;
        };
        ReplyDraft: {
            /** @description What the answer is about: the project, else the client. */
            about: components["schemas"]["MailAbout"];
            answers: components["schemas"]["MailAnswers"];
            cc: string[];
            draft: components["schemas"]["MailDraft"];
            /** @description What it repeats, for those who want it below their words. */
            quoted: string;
        };
        ReplyTo: {
            id: components["schemas"]["ThreadId"];
            /** @description Left out: the client's. */
            language?: components["schemas"]["Language"];
        };
        ReportAway: {
            cause: components["schemas"]["AwayCause"];
            /** @description When the last key was pressed, the screen locked or the machine put to sleep, whichever came first. */
            from: components["schemas"]["Instant"];
            /** @description When somebody was back. */
            to: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        ReportBy: "client" | "project" | "task" | "day" | "week" | "month";
        ReportFile: {
            base64: string;
            /** @description A proposal. */
            file_name: string;
            /** Format: uint */
            rows: number;
            /** Format: int64 */
            seconds: number;
        };
        /** @enum {string} */
        ReportFormat: "csv" | "xlsx" | "json";
        ReportRow: {
            /** @description Of billable time that is not written off. */
            amounts: components["schemas"]["Money"][];
            /** Format: int64 */
            billable_seconds: number;
            color?: string;
            /** @description Of all time in the row. */
            costs: components["schemas"]["Money"][];
            /**
             * Format: int64
             * @description With a part in this row.
             */
            entries: number;
            /** Format: uuid */
            id?: string;
            /** @description An id, a day, the first day of a week, a month like `2026-11`, or `none`. */
            key: string;
            /** @description Name or key; empty for what has no client, project or task. */
            label: string;
            /** @description Amounts less costs, each currency by itself; empty while nobody said what an hour costs. */
            profit: components["schemas"]["Money"][];
            /** @description The row by what the report is grouped by next. */
            rows: components["schemas"]["ReportRow"][];
            /** Format: int64 */
            seconds: number;
        };
        ReportTime: {
            by: components["schemas"]["ReportBy"];
            client_id?: components["schemas"]["ClientId"];
            /**
             * Format: date
             * @description First day, of the workspace's zone.
             */
            from: string;
            project_id?: components["schemas"]["ProjectId"];
            task_id?: components["schemas"]["TaskId"];
            /** @description Divides each row once more. */
            then_by?: components["schemas"]["ReportBy"];
            /**
             * Format: date
             * @description Last day.
             */
            to: string;
        };
        /** @enum {string} */
        Reset: "never" | "yearly" | "monthly";
        ResolvedRate: {
            /** @description Absent where nobody set one that reaches so far. */
            rate?: components["schemas"]["Rate"];
        };
        ResolveFinding: {
            id: components["schemas"]["FindingId"];
            /** @description True ends the entry when the steady clock says; false leaves it as it is. */
            use_steady: boolean;
        };
        ResolveGaps: {
            /** @description Left out: for `split` no, for `give` what the project says, else the setting. */
            billable?: boolean;
            choice: components["schemas"]["AwayChoice"];
            ids: components["schemas"]["GapId"][];
            /** @description What it was, for `give`. */
            link?: components["schemas"]["Link"];
            /** @description Left out: for `split` the note of the work around it, for `give` none. */
            note?: string;
        };
        ResolveOverlap: {
            id: components["schemas"]["EntryId"];
            other_id: components["schemas"]["EntryId"];
            way: components["schemas"]["OverlapWay"];
        };
        ResolveRate: {
            client_id?: components["schemas"]["ClientId"];
            /** Format: date */
            on: string;
            person_id?: components["schemas"]["PersonId"];
            /** @description Brings its client. */
            project_id?: components["schemas"]["ProjectId"];
            /** @description Brings its project and client. */
            task_id?: components["schemas"]["TaskId"];
        };
        Restored: {
            /** @description The folder in which the database that was replaced is kept. */
            kept: string;
        };
        RestoredVersion: {
            /** @description Of an issued document a new draft. */
            invoice: components["schemas"]["Invoice"];
            /** @description Lines that did not come back as they were. */
            left_out: components["schemas"]["NotRestored"][];
        };
        RestoreFrom: {
            path: string;
        };
        Retainer: {
            /** @description Percent of what there is to draw from in a period, ascending. */
            alerts: number[];
            archived: boolean;
            cadence: components["schemas"]["RetainerCadence"];
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            created_at: components["schemas"]["Instant"];
            /** @description Of the fee, and of the amounts of a money retainer. */
            currency: components["schemas"]["Currency"];
            /**
             * Format: date
             * @description The last day; absent: until further notice.
             */
            ends_on?: string;
            /**
             * Format: int64
             * @description Periods that a grant outlives its own; absent: for as long as it rolls over.
             */
            expires_after?: number;
            id: components["schemas"]["RetainerId"];
            name: string;
            note: string;
            /** @description A document tells of it: what it is of, its rhythm and its first day stay. */
            on_documents: boolean;
            over_use: components["schemas"]["RetainerOverUse"];
            /** @description Only time of this project is drawn; absent: all time of the client. */
            project_id?: components["schemas"]["ProjectId"];
            project_name?: string;
            roll_over: components["schemas"]["RetainerRollOver"];
            /**
             * Format: int64
             * @description Seconds, or minor units.
             */
            roll_over_limit?: number;
            /** Format: date */
            starts_on: string;
            /** @description By their days. */
            terms: components["schemas"]["RetainerTerm"][];
            unit: components["schemas"]["RetainerUnit"];
        };
        /** @description What waits for the user. */
        RetainerAlert: {
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            currency: components["schemas"]["Currency"];
            /**
             * Format: uint
             * @description Periods whose fee is due and on no document.
             */
            fees_due: number;
            /**
             * Format: int64
             * @description In the retainer's unit.
             */
            left: number;
            name: string;
            /** Format: int64 */
            over: number;
            /** Format: int64 */
            percent: number;
            /**
             * Format: int64
             * @description The threshold that was reached; absent when only fees are due, or time went over.
             */
            reached?: number;
            retainer_id: components["schemas"]["RetainerId"];
            unit: components["schemas"]["RetainerUnit"];
        };
        RetainerBalance: {
            /**
             * Format: int64
             * @description The highest of its alerts that the current period has reached, in percent.
             */
            alert?: number;
            /** @description First days of the periods whose fee is due and on no document, the oldest first. */
            due: string[];
            /** @description Those that have begun, the newest first. */
            periods: components["schemas"]["RetainerPeriod"][];
            state: components["schemas"]["RetainerState"];
        };
        /**
         * @description How often it is granted and its fee falls due.
         * @enum {string}
         */
        RetainerCadence: "once" | "month" | "quarter" | "year";
        RetainerFee: {
            amount: components["schemas"]["Money"];
            invoice_id?: components["schemas"]["InvoiceId"];
            invoice_number?: string;
            line_id?: components["schemas"]["LineId"];
            state: components["schemas"]["RetainerFeeState"];
        };
        /** @description Where the fee of a period stands. */
        RetainerFeeState: ("due" | "draft" | "issued") | "free" | "ahead" | "elsewhere";
        /** @description A part of a draw, by the grant that it came from. */
        RetainerGrant: {
            /** Format: int64 */
            amount: number;
            /**
             * Format: date
             * @description First day of the period that granted it.
             */
            period_on: string;
        };
        /** Format: uuid */
        RetainerId: string;
        RetainerList: {
            /** @description By client and name, each with the period of today alone. */
            retainers: components["schemas"]["RetainerRow"][];
        };
        /** @description What becomes of time that no balance is left for. */
        RetainerOverUse: "bill" | "warn" | "cover";
        /** @description Amounts in the retainer's unit: `rolled_in + granted = drawn + left`. */
        RetainerPeriod: {
            /**
             * Format: int64
             * @description Drawn though no balance was left.
             */
            beyond: number;
            /** Format: int64 */
            drawn: number;
            /**
             * Format: int64
             * @description As tracked.
             */
            drawn_seconds: number;
            /**
             * Format: int64
             * @description Of what was left when the period ended; the rest rolled over.
             */
            expired: number;
            fee: components["schemas"]["RetainerFee"];
            /** Format: date */
            from: string;
            /** Format: int64 */
            granted: number;
            /** Format: int64 */
            left: number;
            /**
             * Format: int64
             * @description Not drawn, because no balance was left: it waits to be billed.
             */
            over: number;
            /**
             * Format: int64
             * @description As tracked.
             */
            over_seconds: number;
            /**
             * Format: int64
             * @description Of what there was to draw from; more than 100 when time went over.
             */
            percent: number;
            /**
             * Format: int64
             * @description What the running timer would draw.
             */
            provisional: number;
            /** Format: int64 */
            rolled_in: number;
            /**
             * Format: date
             * @description Inclusive; absent when nothing ends it.
             */
            to?: string;
        };
        RetainerRef: {
            id: components["schemas"]["RetainerId"];
        };
        /** @description What becomes of what is left when a period ends. */
        RetainerRollOver: ("none" | "all") | "up_to";
        RetainerRow: {
            balance: components["schemas"]["RetainerBalance"];
            retainer: components["schemas"]["Retainer"];
        };
        RetainerRowKind: ("rolled_in" | "granted" | "drawn" | "expired" | "rolled_out") | "over";
        /** @enum {string} */
        RetainerState: "upcoming" | "active" | "ended";
        RetainerStatement: {
            period: components["schemas"]["RetainerPeriod"];
            retainer: components["schemas"]["Retainer"];
            rows: components["schemas"]["RetainerStatementRow"][];
            unit: components["schemas"]["RetainerUnit"];
        };
        RetainerStatementRow: {
            /**
             * Format: int64
             * @description In the retainer's unit; negative for what leaves the balance. Of `over`: what it would have been.
             */
            amount: number;
            /**
             * Format: int64
             * @description After this row.
             */
            balance: number;
            /** Format: int64 */
            billed_seconds: number;
            entry_id?: components["schemas"]["EntryId"];
            /** @description The oldest first. */
            grants: components["schemas"]["RetainerGrant"][];
            /** @description The document that tells it. */
            invoice_id?: components["schemas"]["InvoiceId"];
            invoice_number?: string;
            kind: components["schemas"]["RetainerRowKind"];
            line_id?: components["schemas"]["LineId"];
            note: string;
            path?: components["schemas"]["Path"];
            /** @description Of a timer that runs: what it would be now. */
            provisional: boolean;
            /**
             * Format: int64
             * @description As tracked, of the part that lies here.
             */
            seconds: number;
            start?: components["schemas"]["Instant"];
        };
        /** @description What a period grants and costs, for the periods that begin on its first day or later. */
        RetainerTerm: {
            /**
             * Format: int64
             * @description Seconds, or minor units.
             */
            amount: number;
            /**
             * Format: int64
             * @description Of a period, in minor units of the retainer's currency.
             */
            fee_minor: number;
            id: components["schemas"]["TermId"];
            /** Format: date */
            valid_from: string;
        };
        /**
         * @description What is paid ahead. Amounts of a retainer are seconds, or minor units of its currency.
         * @enum {string}
         */
        RetainerUnit: "hours" | "money";
        Role: "owner" | "assistant" | "accountant";
        /** Format: uuid */
        RoundId: string;
        Rounding: {
            mode: components["schemas"]["RoundingMode"];
            scope: components["schemas"]["RoundingScope"];
            /**
             * Format: int64
             * @description 1 to 480.
             */
            step_minutes: number;
        };
        RoundingMode: ("up" | "down") | "exact" | "nearest";
        /** @description What is summed before it is rounded. */
        RoundingScope: ("entry" | "day" | "task") | "invoice";
        /**
         * Format: uuid
         * @description A row that nothing outside its table names: link rows, voids.
         */
        RowId: string;
        RunQuick: {
            /** @description A suggestion that was picked: it says what, the line says when. */
            choice?: components["schemas"]["StartableInput"];
            /**
             * @description Starts now although the line tells a time.
             * @default false
             */
            start_now?: boolean;
            text: string;
        };
        Sandbox: {
            client_id: string;
            client_secret: string;
            /** @description Where all but mail stands. */
            endpoint: string;
            mail: components["schemas"]["SandboxMail"];
            /** @description A page on which to pay and to see what arrived. */
            page: string;
            stripe_key: string;
        };
        SandboxHere: {
            /** @description None unless the program was started beside stand-ins. */
            sandbox?: components["schemas"]["Sandbox"];
        };
        SandboxMail: {
            address: string;
            host: string;
            /**
             * Format: uint16
             * @description Where its mail is read, on the same host.
             */
            imap_port: number;
            password: string;
            /** Format: uint16 */
            port: number;
            user: string;
        };
        SaveAnswer: {
            /** Format: uuid */
            dispute_id: string;
            /** @description Left out: what was written is thrown away, and what is gathered stands there again. */
            evidence?: components["schemas"]["DisputeEvidenceInput"];
        };
        SavedView: {
            id: components["schemas"]["ViewId"];
            /** @description Shown when the screen is opened without any filter. */
            is_default: boolean;
            name: string;
            /** @description As the screen's address says them: `billing` is `unbilled`, `group` is `client` … */
            params: {
                [key: string]: string;
            };
            /** @description `time`: the list it belongs to. */
            screen: string;
        };
        SavePaperFont: {
            /** @description For headings; left out: they are set in the same. */
            bold_base64?: string;
            /** @description A TTF or OTF file. */
            regular_base64: string;
        };
        SaveTemplate: {
            body: string;
            kind: components["schemas"]["MailKind"];
            language: components["schemas"]["Language"];
            subject: string;
        };
        Section: {
            /** @description The amounts of its lines. */
            amount: components["schemas"]["Money"];
            /** @description On a quote: whether it is offered beside the rest, or instead of other packages. */
            choice: components["schemas"]["Choice"];
            id: components["schemas"]["SectionId"];
            /** @description Of an option: what the whole comes to with it. */
            leads_to?: components["schemas"]["Money"];
            /** Format: int64 */
            position: number;
            title: string;
        };
        /** Format: uuid */
        SectionId: string;
        SectionRef: {
            section_id: components["schemas"]["SectionId"];
        };
        /** @description One window of a run, with its time in it. */
        Seen: {
            app: string;
            /** Format: int64 */
            seconds: number;
            title: string;
        };
        SeenAt: {
            at: components["schemas"]["Instant"];
        };
        SendMerge: {
            connection_id: components["schemas"]["ConnectionId"];
            /** @description Of the merge, a new UUID: asked for twice under one id it goes once. */
            id?: components["schemas"]["MergeId"];
            /**
             * Format: int64
             * @description Mails an hour; left out: as the settings say.
             */
            per_hour?: number;
            written: components["schemas"]["WrittenMerge"];
        };
        SendQuote: {
            id: components["schemas"]["QuoteId"];
            /**
             * Format: date
             * @description Left out: today.
             */
            sent_on?: string;
            /** @description Left out: the usual series of quotes. A later version keeps its number. */
            series_id?: components["schemas"]["SeriesId"];
            /**
             * Format: date
             * @description Left out: what the draft says, else 30 days later.
             */
            valid_until?: string;
        };
        SentInvoice: {
            /** @description The last time, whether the invoice itself or a reminder. */
            at: components["schemas"]["Instant"];
            id: components["schemas"]["InvoiceId"];
        };
        /** @description Invoices that were mailed. */
        SentInvoices: {
            sent: components["schemas"]["SentInvoice"][];
        };
        /** @description A series of numbers. */
        Series: {
            archived: boolean;
            id: components["schemas"]["SeriesId"];
            kind: components["schemas"]["Numbers"];
            /**
             * Format: date
             * @description No document may be dated before it.
             */
            last_day?: string;
            name: string;
            /** @description The number prints the client's code. */
            names_client: boolean;
            /** @description A guess: numbers are allotted when a document is issued. */
            next_number: string;
            /** Format: int64 */
            next_seq: number;
            /** @description Counted by this device; another's can be seen only. */
            own: boolean;
            pattern: string;
            per_client: boolean;
            reset: components["schemas"]["Reset"];
            /** @description Used where nobody chooses. */
            usual: boolean;
        };
        /** Format: uuid */
        SeriesId: string;
        SeriesList: {
            series: components["schemas"]["Series"][];
        };
        SetCapture: {
            /** @default null */
            is_on?: boolean;
            /**
             * Format: int64
             * @default null
             */
            min_minutes?: number;
            /**
             * Format: int64
             * @default null
             */
            retention_days?: number;
            /** @default null */
            skip_password_managers?: boolean;
            /** @default null */
            with_titles?: boolean;
        };
        SetCell: {
            /** Format: date */
            day: string;
            link?: components["schemas"]["Link"];
            /**
             * Format: int64
             * @description What the cell shall show.
             */
            seconds: number;
        };
        SetMileageRate: {
            /** @description Left out: the workspace's. */
            currency?: components["schemas"]["Currency"];
            /** @description Of a unit, in main units of the currency: 0.30. */
            price: components["schemas"]["Quantity"];
            unit: components["schemas"]["DistanceUnit"];
            /**
             * Format: date
             * @description Left out: from the start for the unit's first rate, else today.
             */
            valid_from?: string;
        };
        SetOptOut: {
            /** @description A mail address; or a client with all its contacts. */
            address?: string;
            client_id?: components["schemas"]["ClientId"];
            /** @description True: gets no mail that goes to many. */
            out: boolean;
        };
        SetPaymentPage: {
            connection_id: components["schemas"]["ConnectionId"];
            /** @description Of what is asked for from now on. */
            page: components["schemas"]["PaymentPage"];
            /** @description Left out with Checkout: the site of the profile. */
            return_url?: string;
        };
        SetRate: {
            /** @description Of an hour. */
            amount: components["schemas"]["Money"];
            /**
             * @description Left out: price.
             * @default price
             */
            purpose?: components["schemas"]["RatePurpose"];
            scope: components["schemas"]["RateScope"];
            /** Format: uuid */
            scope_id?: string;
            /**
             * Format: date
             * @description Left out: from the start for the subject's first rate, else today.
             */
            valid_from?: string;
        };
        SetReferenceRate: {
            authority: components["schemas"]["Authority"];
            /**
             * Format: date
             * @description 1 January or 1 July.
             */
            from: string;
            /** @description A year; may be below zero. */
            percent: components["schemas"]["Percent"];
        };
        SetRemindersOf: {
            client_id: components["schemas"]["ClientId"];
            /** @description Left out: as the workspace. */
            own?: components["schemas"]["ClientRemindersInput"];
        };
        SetTerm: {
            /** Format: int64 */
            amount: number;
            /** Format: int64 */
            fee_minor: number;
            id: components["schemas"]["RetainerId"];
            /**
             * Format: date
             * @description First day of a period.
             */
            valid_from: string;
        };
        Settings: {
            autostart: boolean;
            /** @description Of clients that have no rule of their own. */
            billing_rounding: components["schemas"]["Rounding"];
            close_to_tray: boolean;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            currency: components["schemas"]["Currency"];
            /** Format: int64 */
            daily_goal_seconds: number;
            date_format: components["schemas"]["DateFormat"];
            default_billable: boolean;
            /** @description Taxes put on a new line of an invoice. */
            default_tax_ids: components["schemas"]["TaxRateId"][];
            duration_format: components["schemas"]["DurationFormat"];
            /** @description The key combination that opens the quick window, in Tauri's notation. */
            global_shortcut: string;
            hour_cycle: components["schemas"]["HourCycle"];
            /**
             * Format: int64
             * @description Minutes without input, or locked, after which a running timer asks what they were; 0 never asks.
             */
            idle_minutes: number;
            /** @description `#rrggbb`, the colour of printed documents. */
            invoice_accent: string;
            /** @description The template of new documents. */
            invoice_look: components["schemas"]["Look"];
            /** @description Whether documents carry the code that a bank's app reads, where account, currency and amount allow one. */
            invoice_payment_code: boolean;
            /** @description How the money of a new document is computed. */
            invoice_policy: components["schemas"]["Policy"];
            language: components["schemas"]["Language"];
            /** @description What clients without terms of their own owe on top when they pay late. */
            late_terms: components["schemas"]["LateTerms"];
            /**
             * Format: int64
             * @description Hours after which a timer that was never paused asks whether it was forgotten; 0 never asks.
             */
            long_run_hours: number;
            /**
             * Format: int64
             * @description How many mails to many leave by one account in an hour, where a merge does not say otherwise.
             */
            merge_per_hour: number;
            /** Format: int64 */
            payment_terms_days: number;
            pomodoro: components["schemas"]["PomodoroLengths"];
            reminder: components["schemas"]["ReminderHours"];
            /**
             * Format: int64
             * @description What may stay open of a document and be written off without a reason, in minor units of `currency`; in another currency the same number
             *     of its main units.
             */
            small_difference_minor: number;
            theme: components["schemas"]["Theme"];
            week_start: components["schemas"]["WeekStart"];
            zone: components["schemas"]["Zone"];
        };
        SettingsPatch: {
            autostart?: boolean;
            /** @description Of clients that have no rule of their own. */
            billing_rounding?: components["schemas"]["Rounding"];
            close_to_tray?: boolean;
            /** @description ISO 3166-1 alpha-2. */
            country?: string;
            currency?: components["schemas"]["Currency"];
            /** Format: int64 */
            daily_goal_seconds?: number;
            date_format?: components["schemas"]["DateFormat"];
            default_billable?: boolean;
            /** @description Taxes put on a new line of an invoice. */
            default_tax_ids?: components["schemas"]["TaxRateId"][];
            duration_format?: components["schemas"]["DurationFormat"];
            /** @description The key combination that opens the quick window, in Tauri's notation. */
            global_shortcut?: string;
            hour_cycle?: components["schemas"]["HourCycle"];
            /**
             * Format: int64
             * @description Minutes without input, or locked, after which a running timer asks what they were; 0 never asks.
             */
            idle_minutes?: number;
            /** @description `#rrggbb`, the colour of printed documents. */
            invoice_accent?: string;
            /** @description The template of new documents. */
            invoice_look?: components["schemas"]["Look"];
            /** @description Whether documents carry the code that a bank's app reads, where account, currency and amount allow one. */
            invoice_payment_code?: boolean;
            /** @description How the money of a new document is computed. */
            invoice_policy?: components["schemas"]["PolicyInput"];
            language?: components["schemas"]["Language"];
            /** @description What clients without terms of their own owe on top when they pay late. */
            late_terms?: components["schemas"]["LateTerms"];
            /**
             * Format: int64
             * @description Hours after which a timer that was never paused asks whether it was forgotten; 0 never asks.
             */
            long_run_hours?: number;
            /**
             * Format: int64
             * @description How many mails to many leave by one account in an hour, where a merge does not say otherwise.
             */
            merge_per_hour?: number;
            /** Format: int64 */
            payment_terms_days?: number;
            pomodoro?: components["schemas"]["PomodoroLengths"];
            reminder?: components["schemas"]["ReminderHours"];
            /**
             * Format: int64
             * @description What may stay open of a document and be written off without a reason, in minor units of `currency`; in another currency the same number
             *     of its main units.
             */
            small_difference_minor?: number;
            theme?: components["schemas"]["Theme"];
            week_start?: components["schemas"]["WeekStart"];
            zone?: components["schemas"]["Zone"];
        };
        SettleFees: {
            /** @description False: they are due again. */
            elsewhere: boolean;
            id: components["schemas"]["RetainerId"];
            /** @description First days of periods. */
            periods: string[];
        };
        /** @description Part of a source, and what it settles: a document, or the refund that it went back by. */
        Settlement: {
            /** @description In the currency of what is settled. */
            amount: components["schemas"]["Money"];
            credit_note_id?: components["schemas"]["InvoiceId"];
            /** @description Of the credit note. */
            credit_note_number?: string;
            id: components["schemas"]["AllocationId"];
            invoice_id?: components["schemas"]["InvoiceId"];
            /** @description How the money moved. */
            method: string;
            /** @description The payment's note, or why something is written off. */
            note: string;
            /** @description Of the document that is settled. */
            number?: string;
            payment_id?: components["schemas"]["PaymentId"];
            reference: string;
            refund_id?: components["schemas"]["PaymentId"];
            /**
             * Format: date
             * @description From when it counts.
             */
            settled_on: string;
            source: components["schemas"]["SettlementSource"];
            /** @description The same part in the currency of its source. */
            taken: components["schemas"]["Money"];
            /** @description Taken back, by itself or with its payment. */
            voided: boolean;
        };
        SettlementSource: ("payment" | "credit_note") | "small_difference" | "bad_debt";
        /** @enum {string} */
        Show: "all" | "draft" | "open" | "overdue" | "paid" | "credited" | "written_off" | "voided" | "credit_notes";
        ShowCaptureDay: {
            /**
             * Format: date
             * @description Left out: today.
             */
            day?: string;
        };
        ShowPdf: {
            id: components["schemas"]["InvoiceId"];
            /**
             * @description Of a voided document: drawn anew with a mark across it, instead of the bytes that were kept.
             * @default false
             */
            marked?: boolean;
        };
        ShowStatement: {
            id: components["schemas"]["RetainerId"];
            /**
             * Format: date
             * @description A day in the period; left out: the current one.
             */
            period_on?: string;
        };
        SmtpSecurity: "tls" | "starttls" | "none";
        Snooze: {
            /**
             * Format: int64
             * @description 1 to 1440.
             */
            minutes: number;
        };
        SplitEntry: {
            at: components["schemas"]["Instant"];
            id: components["schemas"]["EntryId"];
        };
        SplitParts: {
            first: components["schemas"]["Entry"];
            second: components["schemas"]["Entry"];
        };
        /** @description Something that one press starts. */
        Startable: {
            billable: boolean;
            favourite_id?: components["schemas"]["FavouriteId"];
            last_used_at?: components["schemas"]["Instant"];
            note: string;
            path: components["schemas"]["Path"];
            tags: string[];
        };
        /** @description Something that one press starts. */
        StartableInput: {
            billable: boolean;
            favourite_id?: components["schemas"]["FavouriteId"];
            last_used_at?: components["schemas"]["Instant"];
            note: string;
            path: components["schemas"]["PathInput"];
            tags: string[];
        };
        StartPomodoro: {
            /** @description What to work on; left out: what runs or is paused, else nothing in particular. */
            timer?: components["schemas"]["StartTimer"];
        };
        StartSeries: {
            /** @description Of a series in which each client counts alone. */
            client_id?: components["schemas"]["ClientId"];
            id: components["schemas"]["SeriesId"];
            /**
             * Format: int64
             * @description What the next document counts as.
             */
            next: number;
            /**
             * Format: date
             * @description In whose period; left out: today.
             */
            on?: string;
            /** @description Where the numbers before it are. */
            reason: string;
        };
        StartTimer: {
            /**
             * @description Left out: now.
             * @default null
             */
            at?: components["schemas"]["Instant"];
            /**
             * @description Left out: what the project says, else the setting.
             * @default null
             */
            billable?: boolean;
            /** @default null */
            link?: components["schemas"]["Link"];
            /** @default  */
            note?: string;
            /** @default [] */
            tags?: string[];
            /**
             * @description Left out: the workspace's.
             * @default null
             */
            zone?: components["schemas"]["Zone"];
        };
        Statement: {
            accounts: components["schemas"]["Account"][];
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        StatementFile: {
            base64: string;
            /** @description A proposal. */
            file_name: string;
            /** Format: uint */
            rows: number;
        };
        StatementKind: ("invoice" | "credit_note" | "payment" | "refund" | "small_difference" | "bad_debt") | "exchanged_out" | "exchanged_in";
        StatementLine: {
            /**
             * Format: int64
             * @description What is owed after it.
             */
            balance_minor: number;
            /** Format: date */
            due_on?: string;
            invoice_id?: components["schemas"]["InvoiceId"];
            kind: components["schemas"]["StatementKind"];
            /** @description A document's number, or a payment's reference. */
            label: string;
            /**
             * Format: int64
             * @description Above zero: more is owed.
             */
            minor: number;
            /** Format: date */
            on: string;
            payment_id?: components["schemas"]["PaymentId"];
        };
        StatementOf: {
            client_id: components["schemas"]["ClientId"];
            /** @description Left out: each currency that the client has an account in. */
            currency?: components["schemas"]["Currency"];
            /**
             * Format: date
             * @description First and last day, inclusive. Left out: from the beginning, to the end.
             */
            from?: string;
            /** Format: date */
            to?: string;
        };
        StopTimer: {
            /**
             * @description Left out: now.
             * @default null
             */
            at?: components["schemas"]["Instant"];
        };
        /** @description A time in which one window was in front. */
        Stretch: {
            /** @description As the program calls itself. */
            app: string;
            end: components["schemas"]["Instant"];
            start: components["schemas"]["Instant"];
            /**
             * @description Empty when titles are not recorded.
             * @default
             */
            title: string;
        };
        /** @description A time in which one window was in front. */
        StretchInput: {
            /** @description As the program calls itself. */
            app: string;
            end: components["schemas"]["Instant"];
            start: components["schemas"]["Instant"];
            /**
             * @description Empty when titles are not recorded.
             * @default
             */
            title?: string;
        };
        StripeAccountRef: {
            connection_id: components["schemas"]["ConnectionId"];
        };
        StripeCharge: {
            amount: components["schemas"]["Money"];
            /** @description Stripe's id. */
            charge: string;
            disputes: components["schemas"]["StripeDispute"][];
            /** @description What Stripe kept, in the currency in which it settled. */
            fee?: components["schemas"]["Money"];
            /** Format: uuid */
            id: string;
            /** @description None of what was held for a milestone and taken ahead of its bill. */
            invoice_id?: components["schemas"]["InvoiceId"];
            paid_at: components["schemas"]["Instant"];
            payment_id: components["schemas"]["PaymentId"];
            /** @description What can still be paid back. */
            refundable: components["schemas"]["Money"];
            refunds: components["schemas"]["StripeRefund"][];
        };
        StripeCollection: {
            /** @description What is, or would be, charged each time. */
            amount: components["schemas"]["Money"];
            /** @description Stripe is connected, and nothing is asked for or agreed to. */
            can_ask: boolean;
            /** @description A change waits in the outbox. */
            changes: boolean;
            /**
             * Format: date
             * @description Its last day, of one that is cancelled.
             */
            ends_on?: string;
            /** @description When that page is over. */
            expires_at?: components["schemas"]["Instant"];
            /**
             * Format: date
             * @description The first day that is, or was, collected.
             */
            first_on?: string;
            /**
             * Format: date
             * @description The next charge.
             */
            next_on?: string;
            /** @description The rule's days are no longer those on which Stripe charges. */
            off_beat: boolean;
            /** @description What the rule comes to now, where that is not what is charged. */
            other_amount?: components["schemas"]["Money"];
            /** @description The latest first. */
            periods: components["schemas"]["CollectedPeriod"][];
            state: components["schemas"]["CollectionState"];
            /** @description Where the client agrees. */
            url?: string;
            /** @description What stands against what was asked for last. */
            why?: string;
        };
        /** @description A client as the screens show it at Stripe. */
        StripeCustomer: {
            /** @description The account's name. */
            account: string;
            /** @description Stripe's id. */
            customer: string;
            made_at: components["schemas"]["Instant"];
            /** @description Something that changed here waits to be told. */
            waits: boolean;
        };
        StripeCustomers: {
            /** @description One of each account that has needed it. */
            customers: components["schemas"]["StripeCustomer"][];
        };
        StripeCustomersOf: {
            client_id: components["schemas"]["ClientId"];
        };
        StripeDispute: {
            amount: components["schemas"]["Money"];
            /** @description What was asked for here last. */
            answer?: components["schemas"]["DisputeAnswer"];
            /** @description It can be answered from here, and nothing is on its way. */
            can_answer: boolean;
            /**
             * Format: int64
             * @description Of one that waits for an answer; in the workspace's days.
             */
            days_left?: number;
            /** @description Stripe's id. */
            dispute: string;
            due_at?: components["schemas"]["Instant"];
            fee?: components["schemas"]["Money"];
            /** Format: uuid */
            id: string;
            /** @description Only asked about: no money was taken. */
            is_inquiry: boolean;
            opened_at: components["schemas"]["Instant"];
            /** @description Stripe's word. */
            reason: string;
            state: components["schemas"]["StripeDisputeState"];
        };
        StripeDisputeState: ("won" | "lost") | "needs_response" | "under_review" | "closed";
        StripeHold: {
            /** @description What is, or was to be, held. */
            amount: components["schemas"]["Money"];
            asked_at: components["schemas"]["Instant"];
            /** @description When the payer's bank lets it go. */
            capture_before?: components["schemas"]["Instant"];
            /** @description What was taken of it. */
            captured?: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description Whole hours until then, of one that is held.
             */
            hours_left?: number;
            /** Format: uuid */
            id: string;
            payment_id?: components["schemas"]["PaymentId"];
            state: components["schemas"]["StripeHoldState"];
            /** @description Where the client lets its card be held. */
            url?: string;
            /** @description What stands against it, of one that is parked. */
            why?: string;
        };
        StripeHolds: {
            /** @description Another can be asked for. */
            can_ask: boolean;
            /** @description The latest first. */
            holds: components["schemas"]["StripeHold"][];
        };
        StripeHoldsOf: {
            milestone_id: components["schemas"]["MilestoneId"];
        };
        StripeHoldState: ("held" | "captured") | "waiting" | "parked" | "offered" | "released" | "closed";
        StripePaid: {
            /** @description The oldest first; empty where nothing came through Stripe. */
            charges: components["schemas"]["StripeCharge"][];
        };
        StripePaidOf: {
            /** @description All that was paid on it; or */
            invoice_id?: components["schemas"]["InvoiceId"];
            /** @description this one. */
            payment_id?: components["schemas"]["PaymentId"];
        };
        StripePayout: {
            amount: components["schemas"]["Money"];
            /** Format: date */
            arrives_on: string;
            /** @description The movement on the bank that it was, by amount and day. */
            bank?: components["schemas"]["BankArrived"];
            charges: components["schemas"]["Money"];
            created_at: components["schemas"]["Instant"];
            disputes: components["schemas"]["Money"];
            /** @description Why it failed, in Stripe's word. */
            failure?: string;
            /** @description What Stripe kept; above zero. */
            fees: components["schemas"]["Money"];
            /** Format: uuid */
            id: string;
            /** @description What the payout comes to beyond what it is told to hold; none where Stripe does not tell what it holds. */
            missing?: components["schemas"]["Money"];
            /** @description What is none of these. */
            other: components["schemas"]["Money"];
            /** @description Stripe's id. */
            payout: string;
            /** @description Below zero: what went back to payers. */
            refunds: components["schemas"]["Money"];
            state: components["schemas"]["StripePayoutState"];
        };
        StripePayoutHolds: {
            amount: components["schemas"]["Money"];
            /** Format: date */
            arrives_on: string;
            /** @description The movement on the bank that it was, by amount and day. */
            bank?: components["schemas"]["BankArrived"];
            charges: components["schemas"]["Money"];
            created_at: components["schemas"]["Instant"];
            disputes: components["schemas"]["Money"];
            /** @description Why it failed, in Stripe's word. */
            failure?: string;
            /** @description What Stripe kept; above zero. */
            fees: components["schemas"]["Money"];
            /** Format: uuid */
            id: string;
            /** @description What the payout comes to beyond what it is told to hold; none where Stripe does not tell what it holds. */
            missing?: components["schemas"]["Money"];
            /** @description The oldest first. */
            moves: components["schemas"]["HeldMove"][];
            /** @description What is none of these. */
            other: components["schemas"]["Money"];
            /** @description Stripe's id. */
            payout: string;
            /** @description Below zero: what went back to payers. */
            refunds: components["schemas"]["Money"];
            state: components["schemas"]["StripePayoutState"];
        };
        StripePayoutRef: {
            /** Format: uuid */
            payout_id: string;
        };
        StripePayouts: {
            /** @description Stripe is connected on this device. */
            connected: boolean;
            /** @description The latest first. */
            payouts: components["schemas"]["StripePayout"][];
            /** @description The key may not read payouts. */
            refused: boolean;
        };
        StripePayoutState: ("paid" | "canceled") | "in_transit" | "failed";
        StripeRefund: {
            amount: components["schemas"]["Money"];
            at: components["schemas"]["Instant"];
            credit_note_id?: components["schemas"]["InvoiceId"];
            credit_note_number?: string;
            effect_id?: components["schemas"]["EffectId"];
            /** @description Why it failed, in Stripe's word, or what stands against it. */
            failure?: string;
            /** Format: uuid */
            id: string;
            /** @description What it became in the ledger. */
            payment_id?: components["schemas"]["PaymentId"];
            /** @description Stripe's word, of those that are asked for here `duplicate`, `fraudulent` or `requested_by_customer`. */
            reason?: string;
            state: components["schemas"]["StripeRefundState"];
        };
        StripeRefundState: ("succeeded" | "canceled") | "waiting" | "parked" | "dropped" | "pending" | "failed";
        /**
         * @description What a key may not be good for, beside charges and events.
         * @enum {string}
         */
        StripeRight: "disputes" | "payouts" | "subscriptions";
        StripeSettings: {
            /** @description What to run in a terminal so that they come. */
            forward?: string;
            /** @description When the last good one came. */
            heard_at?: components["schemas"]["Instant"];
            /** @description The site of the profile, which stands for it where it is left out. */
            own_site?: string;
            /** @description What an invoice is paid on. */
            page: components["schemas"]["PaymentPage"];
            /**
             * Format: uint16
             * @description Of this machine, on which forwarded webhooks are heard; none: nobody listens.
             */
            port?: number;
            /** @description Where Checkout sends who has paid. */
            return_url?: string;
            /** @description The last one that was turned away since then. */
            turned_away?: components["schemas"]["TurnedAway"];
        };
        SubmitAnswer: {
            /** Format: uuid */
            dispute_id: string;
            /** @description Left out: as it was saved, else as it is gathered. */
            evidence?: components["schemas"]["DisputeEvidenceInput"];
        };
        Suggestion: {
            credit: components["schemas"]["Credit"][];
            /** @description Open documents in every currency, the oldest due first. */
            documents: components["schemas"]["OpenDocument"][];
            /** @description What the suggested parts leave of the amount. */
            left?: components["schemas"]["Money"];
        };
        SuggestShares: {
            /** @description What there is to be allocated; left out: nothing yet. */
            amount?: components["schemas"]["Money"];
            client_id: components["schemas"]["ClientId"];
        };
        Swept: {
            /**
             * Format: uint
             * @description Files that were removed from everything more than 30 days ago; the next sweep takes them from the disk.
             */
            given_up: number;
            /**
             * Format: uint
             * @description Files on disk that no row named.
             */
            removed: number;
        };
        /** @enum {string} */
        Tag: "workspace" | "settings" | "profile" | "client" | "project" | "milestone" | "task" | "person" | "rate" | "timer" | "entry" | "favourite" | "invoice" | "payment" | "tax" | "series" | "quote" | "view" | "capture" | "expense" | "retainer" | "bank" | "item" | "recurring" | "connection" | "calendar" | "outbox" | "mail" | "message" | "activity" | "undo";
        TakeDeposit: {
            deposit_id: components["schemas"]["InvoiceId"];
            /** @description The draft of the whole. */
            id: components["schemas"]["InvoiceId"];
        };
        TakeEvent: {
            event_id: components["schemas"]["RowId"];
            /** @description Of an instance of a series. */
            original?: components["schemas"]["Instant"];
        };
        /** @description What a deposit invoice charged under the taxes of a line. */
        TakenOff: {
            deposit_id: components["schemas"]["InvoiceId"];
            /** Format: date */
            issued_on: string;
            net: components["schemas"]["Money"];
            number: string;
            tax: components["schemas"]["Money"];
        };
        TargetCalendar: {
            /**
             * @description Left out: nothing is put anywhere, and what was put there is taken out.
             * @default null
             */
            calendar_id?: components["schemas"]["CalendarId"];
            /** @default false */
            invoices?: boolean;
            /** @default false */
            milestones?: boolean;
            /** @default false */
            tasks?: boolean;
        };
        Task: {
            archived: boolean;
            assignee_id?: components["schemas"]["PersonId"];
            assignee_name?: string;
            client_id?: components["schemas"]["ClientId"];
            client_name?: string;
            /** @description The project's. */
            color?: components["schemas"]["Color"];
            created_at: components["schemas"]["Instant"];
            done_at?: components["schemas"]["Instant"];
            /** Format: date */
            due_on?: string;
            /** Format: int64 */
            estimate_seconds?: number;
            id: components["schemas"]["TaskId"];
            name: string;
            note: string;
            project_id?: components["schemas"]["ProjectId"];
            project_name?: string;
            status: components["schemas"]["TaskStatus"];
        };
        TaskFigures: {
            task_id: components["schemas"]["TaskId"];
            /** Format: int64 */
            tracked_seconds: number;
        };
        TaskFiguresList: {
            figures: components["schemas"]["TaskFigures"][];
        };
        /** Format: uuid */
        TaskId: string;
        TaskInput: {
            assignee_id?: components["schemas"]["PersonId"];
            /** Format: date */
            due_on?: string;
            /** Format: int64 */
            estimate_seconds?: number;
            name: string;
            /** @default  */
            note?: string;
            project_id?: components["schemas"]["ProjectId"];
            /** @default open */
            status?: components["schemas"]["TaskStatus"];
        };
        TaskList: {
            tasks: components["schemas"]["Task"][];
        };
        TaskPatch: {
            /** @default null */
            assignee_id?: components["schemas"]["PersonId"] | null;
            /**
             * Format: date
             * @default null
             */
            due_on?: string | null;
            /**
             * Format: int64
             * @default null
             */
            estimate_seconds?: number | null;
            id: components["schemas"]["TaskId"];
            name?: string;
            note?: string;
            /**
             * @description Moves the task, and the time on it, to another project.
             * @default null
             */
            project_id?: components["schemas"]["ProjectId"] | null;
            status?: components["schemas"]["TaskStatus"];
        };
        TaskRef: {
            id: components["schemas"]["TaskId"];
        };
        TaskSort: ("name" | "project") | "due" | "created";
        /** @enum {string} */
        TaskStatus: "open" | "in_progress" | "waiting" | "done";
        TaxGroup: {
            base: components["schemas"]["Money"];
            category: components["schemas"]["Category"];
            name: string;
            percent: components["schemas"]["Percent"];
            reason: string;
            tax: components["schemas"]["Money"];
            tax_id: components["schemas"]["TaxRateId"];
        };
        TaxInput: {
            /** @description Left out: the standard category, or zero-rated when the rate is 0. */
            category?: components["schemas"]["Category"];
            /**
             * @description Charged also on the taxes that stand before it on a line.
             * @default false
             */
            compound?: boolean;
            name: string;
            percent: components["schemas"]["Percent"];
            /** @default  */
            reason?: string;
        };
        /** @description What a tax is rounded on. */
        TaxLevel: "document" | "line";
        TaxList: {
            taxes: components["schemas"]["TaxRate"][];
        };
        TaxMode: "none" | "inclusive" | "exclusive";
        TaxPatch: {
            category?: components["schemas"]["Category"];
            compound?: boolean;
            id: components["schemas"]["TaxRateId"];
            name?: string;
            percent?: components["schemas"]["Percent"];
            reason?: string;
        };
        /** @description A tax that may stand on a line. Documents freeze what they used, so a change here reaches drafts only. */
        TaxRate: {
            archived: boolean;
            category: components["schemas"]["Category"];
            /** @description Charged also on the taxes that stand before it on a line. */
            compound: boolean;
            id: components["schemas"]["TaxRateId"];
            name: string;
            percent: components["schemas"]["Percent"];
            /** @description Why no tax is charged, as the document prints it. */
            reason: string;
        };
        /** Format: uuid */
        TaxRateId: string;
        /**
         * @description How sales to this client are taxed; the categories of EN 16931 (UNTDID 5305) follow from it.
         * @enum {string}
         */
        TaxTreatment: "standard" | "reverse_charge" | "exempt" | "outside_scope";
        TemplateRef: {
            kind: components["schemas"]["MailKind"];
            language: components["schemas"]["Language"];
        };
        TemplatesIn: {
            language: components["schemas"]["Language"];
        };
        TemplateVersion: {
            /** @description When it was written; absent for the one that Stint comes with. */
            at?: components["schemas"]["Instant"];
            body: string;
            own: boolean;
            subject: string;
        };
        TemplateVersions: {
            /** @description The newest first; the last is as Stint comes with it. */
            versions: components["schemas"]["TemplateVersion"][];
        };
        /** Format: uuid */
        TermId: string;
        TestMail: {
            connection_id: components["schemas"]["ConnectionId"];
        };
        TestMerge: {
            /** @description Whose mail it is that comes to oneself. */
            client_id: components["schemas"]["ClientId"];
            connection_id: components["schemas"]["ConnectionId"];
            written: components["schemas"]["WrittenMerge"];
        };
        /** @enum {string} */
        Theme: "light" | "dark" | "system";
        /** Format: uuid */
        ThreadId: string;
        ThreadPage: {
            /** @description The oldest first. */
            items: components["schemas"]["MessageItem"][];
            thread: components["schemas"]["MessageThread"];
        };
        ThreadRef: {
            /**
             * Format: uuid
             * @description As `message.list` gives it.
             */
            id: string;
        };
        Timeline: {
            /** @description The earliest first. */
            events: components["schemas"]["TimelineEvent"][];
        };
        TimelineEvent: {
            amount?: components["schemas"]["Money"];
            /** @description When it was said, where that is known. */
            at?: components["schemas"]["Instant"];
            document?: components["schemas"]["DocumentRef"];
            /** Format: date */
            on: string;
            /** @description A method of payment or a reason. */
            text: string;
            /** @description Taken back since. */
            voided: boolean;
            what: components["schemas"]["What"];
        };
        TimePreview: {
            /** Format: int64 */
            billed_seconds: number;
            /**
             * Format: int64
             * @description Billed less raw.
             */
            difference_seconds: number;
            /** Format: uint */
            entries: number;
            /**
             * Format: uint
             * @description Left out until the user has decided what the clocks said of them.
             */
            held_back: number;
            /** Format: int64 */
            raw_seconds: number;
            rounding: components["schemas"]["Rounding"];
        };
        /** @description A timer that has not been stopped. Elapsed = `worked_seconds_before` + (running: now − `since`). */
        Timer: {
            billable: boolean;
            /** @description The open interval. */
            entry_id: components["schemas"]["EntryId"];
            /** @description Whether the same thing is among the favourites. */
            favourite: boolean;
            note: string;
            path: components["schemas"]["Path"];
            /** @description Start of the open interval. */
            since: components["schemas"]["Instant"];
            /** @description Start of the first interval. */
            started_at: components["schemas"]["Instant"];
            state: components["schemas"]["TimerState"];
            tags: string[];
            timer_id: components["schemas"]["TimerId"];
            /** Format: int64 */
            worked_seconds_before: number;
            zone: components["schemas"]["Zone"];
        };
        TimeReport: {
            amounts: components["schemas"]["Money"][];
            /** Format: int64 */
            billable_seconds: number;
            by: components["schemas"]["ReportBy"];
            costs: components["schemas"]["Money"][];
            /** Format: date */
            from: string;
            profit: components["schemas"]["Money"][];
            /** @description The longest first, or by the calendar. */
            rows: components["schemas"]["ReportRow"][];
            then_by?: components["schemas"]["ReportBy"];
            /** Format: date */
            to: string;
            /** Format: int64 */
            total_seconds: number;
        };
        /**
         * Format: uuid
         * @description Groups the intervals of one timer from its start to its stop.
         */
        TimerId: string;
        /** @enum {string} */
        TimerState: "running" | "paused" | "on_break";
        TimerStatus: {
            favourites: components["schemas"]["Startable"][];
            now: components["schemas"]["Instant"];
            recents: components["schemas"]["Startable"][];
            timer?: components["schemas"]["Timer"];
            /**
             * Format: int64
             * @description Worked today, the running interval up to `now` included; a day of the workspace's zone.
             */
            today_seconds: number;
        };
        Today: {
            day: components["schemas"]["DayView"];
            /** Format: int64 */
            goal_seconds: number;
            needs: components["schemas"]["Need"][];
            /** @description Those that are due today or later, by their day; then those without one. */
            next_tasks: components["schemas"]["Task"][];
            overdue: components["schemas"]["Money"][];
            /** Format: uint */
            overdue_count: number;
            /**
             * Format: int64
             * @description Of the one that is late the longest.
             */
            overdue_days?: number;
            owed: components["schemas"]["Money"][];
            /** Format: uint */
            owed_count: number;
            paid_this_month: components["schemas"]["Money"][];
            /** @description Of quotes that were sent, can still be accepted, and have no answer. */
            quoted: components["schemas"]["Money"][];
            /** Format: uint */
            quoted_count: number;
            /**
             * Format: date
             * @description The last day of the one that ends first.
             */
            quoted_until?: string;
            /** @description What rules make in the next 30 days, by the day. */
            recurring: components["schemas"]["RecurringComing"][];
            /** @description Of these, before taxes. */
            recurring_net: components["schemas"]["Money"][];
            unbilled: components["schemas"]["Money"][];
            /** Format: uint */
            unbilled_expense_count: number;
            /** @description Of expenses, what they would be billed at; not part of the figure of time. */
            unbilled_expenses: components["schemas"]["Money"][];
            /** Format: uint */
            unbilled_milestone_count: number;
            /** @description Of completed milestones that no line holds; not part of the figure of time. */
            unbilled_milestones: components["schemas"]["Money"][];
            /** Format: uint */
            unbilled_projects: number;
            /** Format: int64 */
            unbilled_seconds: number;
            week_days: string[];
            /** @description Of each day of the week. */
            week_seconds: number[];
        };
        Totals: {
            groups: components["schemas"]["TaxGroup"][];
            /** @description The printed amounts of the lines; with taxes where the prices are. */
            lines: components["schemas"]["Money"];
            net: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        TriedTemplate: {
            body: string;
            /** @description A whole page without scripts and without anything from elsewhere. */
            html: string;
            subject: string;
        };
        Trip: {
            /** @description One way, with one decimal. */
            distance: components["schemas"]["Quantity"];
            from: string;
            /** @description Of a unit, in main units of the currency. */
            price: components["schemas"]["Quantity"];
            /** @description There and back: the distance counts twice. */
            return_trip: boolean;
            to: string;
            unit: components["schemas"]["DistanceUnit"];
            vehicle: string;
        };
        TripInput: {
            /** @description Left out: the rate's. */
            currency?: components["schemas"]["Currency"];
            /** @description One way, with at most one decimal. */
            distance: components["schemas"]["Quantity"];
            /** @default  */
            from?: string;
            /** @description Of a unit, in main units of the currency. Left out: the rate of the day. */
            price?: components["schemas"]["Quantity"];
            /**
             * @description There and back: the distance counts twice.
             * @default false
             */
            return_trip?: boolean;
            /** @default  */
            to?: string;
            /** @description Left out: the one that a rate is set for, else the country's. */
            unit?: components["schemas"]["DistanceUnit"];
            /** @default  */
            vehicle?: string;
        };
        TryTemplate: {
            /** @description What it is tried on; left out: made up. */
            about?: components["schemas"]["MailAboutInput"];
            body: string;
            kind: components["schemas"]["MailKind"];
            language: components["schemas"]["Language"];
            subject: string;
        };
        TurnedAway: {
            /**
             * Format: int64
             * @description Of one that is stale, how many seconds its clock was ahead of this machine's; below zero: behind.
             */
            ahead_seconds?: number;
            at: components["schemas"]["Instant"];
            why: components["schemas"]["WhyTurnedAway"];
        };
        Unallocate: {
            allocation_id: components["schemas"]["AllocationId"];
            /** @default  */
            reason?: string;
        };
        /** @description What Ctrl+Z and Ctrl+Shift+Z would do, as names of commands. */
        UndoState: {
            redo?: string;
            undo?: string;
        };
        UpcomingPeriod: {
            /**
             * Format: date
             * @description The days it tells, inclusive; absent where it tells none.
             */
            from?: string;
            /** Format: date */
            on: string;
            /** Format: date */
            to?: string;
        };
        UpdateTimer: {
            /** @default null */
            billable?: boolean;
            /**
             * @description Null takes the link away.
             * @default null
             */
            link?: components["schemas"]["Link"] | null;
            /** @default null */
            note?: string;
            /**
             * @description Of the timer's first interval.
             * @default null
             */
            start?: components["schemas"]["Instant"];
            /** @default null */
            tags?: string[];
        };
        VerifyCheck: {
            /** @description What was looked at, or what is wrong. */
            detail: string;
            name: string;
            ok: boolean;
        };
        VerifyReport: {
            checks: components["schemas"]["VerifyCheck"][];
            ok: boolean;
        };
        VersionList: {
            /** @description The newest first. */
            versions: components["schemas"]["VersionRow"][];
        };
        VersionRef: {
            id: components["schemas"]["InvoiceId"];
            /** Format: int64 */
            seq: number;
        };
        VersionRow: {
            /** @description Against the version before it. */
            changed: components["schemas"]["Change"][];
            device_id: components["schemas"]["DeviceId"];
            saved_at: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description Counts from 1, the draft as it was made.
             */
            seq: number;
            total: components["schemas"]["Money"];
        };
        /** Format: uuid */
        ViewId: string;
        ViewList: {
            views: components["schemas"]["SavedView"][];
        };
        ViewRef: {
            id: components["schemas"]["ViewId"];
        };
        VoidInvoice: {
            id: components["schemas"]["InvoiceId"];
            /** @description Kept in the register of numbers. */
            reason: string;
        };
        VoidPayment: {
            payment_id: components["schemas"]["PaymentId"];
            /** @default  */
            reason?: string;
        };
        WaitingExpenses: {
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: date
             * @description First and last day, inclusive; left out means all that wait.
             */
            from?: string;
            project_id?: components["schemas"]["ProjectId"];
            /** Format: date */
            to?: string;
        };
        WaitingMilestones: {
            client_id: components["schemas"]["ClientId"];
            project_id?: components["schemas"]["ProjectId"];
        };
        WantPaymentLink: {
            invoice_id: components["schemas"]["InvoiceId"];
            /** @description False closes it. */
            wanted: boolean;
        };
        Week: {
            /** Format: int64 */
            billable_seconds: number;
            day_totals: number[];
            days: string[];
            earned: components["schemas"]["Money"][];
            /** Format: date */
            from: string;
            rows: components["schemas"]["WeekRow"][];
            /** Format: date */
            to: string;
            /** Format: int64 */
            total_seconds: number;
        };
        /** @enum {string} */
        Weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
        WeekRow: {
            /** @description Whether any of it is. */
            billable: boolean;
            key: string;
            path: components["schemas"]["Path"];
            /** @description Of each day. */
            seconds: number[];
            /** Format: int64 */
            total_seconds: number;
        };
        /** @enum {string} */
        WeekStart: "monday" | "sunday" | "saturday";
        What: ("created" | "issued" | "payment" | "small_difference" | "bad_debt" | "voided") | "credit" | "credit_note" | "corrected";
        WholeMail: {
            /** @description A whole page without scripts and without anything from elsewhere. */
            html: string;
            mail: components["schemas"]["Mail"];
            text: string;
        };
        /** @description Why a line did not come back as it was. */
        Why: "time_elsewhere" | "all_time_elsewhere" | "expense_elsewhere" | "milestone_elsewhere" | "retainer" | "deposit";
        WhyTurnedAway: "unsigned" | "forged" | "stale" | "port_taken";
        WorkspaceExport: {
            base64?: string;
            file_name: string;
            /** Format: uint64 */
            files: number;
            /** @description SHA-256 of files whose bytes are missing or damaged on this disk, and so are not in the export. */
            lost: string[];
            path?: string;
            /** Format: uint64 */
            rows: number;
            /** @description SHA-256 over every row that is not of this copy alone. */
            state: string;
        };
        WorkspaceHash: {
            /** @description SHA-256 over every row that is not of this copy alone: two workspaces with the same one hold the same. */
            state: string;
        };
        /** Format: uuid */
        WorkspaceId: string;
        WorkspaceInfo: {
            created_at: components["schemas"]["Instant"];
            demo: boolean;
            id: components["schemas"]["WorkspaceId"];
            key: components["schemas"]["KeyKind"];
            name: string;
        };
        /** @enum {string} */
        WorkspaceState: "none" | "locked" | "open";
        WorkspaceStatus: {
            data_dir: string;
            keychain_available: boolean;
            /** @description Why it is locked, in words, and as a word to act on. */
            locked_because?: string;
            locked_reason?: string;
            state: components["schemas"]["WorkspaceState"];
            system_zone: components["schemas"]["Zone"];
            version: string;
            /** @description The one that is open, or that would be. */
            workspace?: components["schemas"]["WorkspaceInfo"];
            workspaces: components["schemas"]["WorkspaceInfo"][];
        };
        /** @description Units of the currency of the books for one unit of the payment's. */
        Worth: {
            currency: components["schemas"]["Currency"];
            rate: components["schemas"]["ExchangeRate"];
        };
        WriteOff: {
            ids: components["schemas"]["EntryId"][];
            written_off: boolean;
        };
        WriteOffExpenses: {
            ids: components["schemas"]["ExpenseId"][];
            /** @description False takes it back. */
            written_off: boolean;
        };
        WriteOffInvoice: {
            id: components["schemas"]["InvoiceId"];
            /** @description `small_difference` or `bad_debt`. Left out: the first if the settings allow it, else the second. */
            kind?: components["schemas"]["SettlementSource"];
            /**
             * Format: date
             * @description Left out: today.
             */
            on?: string;
            /**
             * @description Required of a bad debt.
             * @default
             */
            reason?: string;
        };
        /** @description A mail as it was typed. */
        WrittenMail: {
            about: components["schemas"]["MailAboutInput"];
            /**
             * @description The mail that it answers, as `message.compose` names it.
             * @default {
             *       "in_reply_to": null,
             *       "references": [],
             *       "thread": null
             *     }
             */
            answers?: components["schemas"]["MailAnswersInput"];
            /** @default [] */
            bcc?: string[];
            body: string;
            /** @default [] */
            cc?: string[];
            /** @description It leaves by this account. Of a file it may be left out: then it is from the address of the business. */
            connection_id?: components["schemas"]["ConnectionId"];
            /** @description What else is attached. */
            files?: components["schemas"]["FileInput"][];
            /** @description Left out: the usual one of what it is about. */
            kind?: components["schemas"]["MailKind"];
            /**
             * @description Which of its own papers are attached.
             * @default []
             */
            papers?: components["schemas"]["MailPaper"][];
            subject: string;
            /** @description Each like `ada@example.com` or `Ada Lovelace <ada@example.com>`. */
            to: string[];
        };
        /** @description Words to many. */
        WrittenMerge: {
            body: string;
            /** @description Of greeting, signature and sums; left out: the workspace's. */
            language?: components["schemas"]["Language"];
            /** @description Both may hold variables in double braces, as the template `merge` lists them. */
            subject: string;
            to?: components["schemas"]["MergeTo"];
            /**
             * @description Those too for whom a variable is empty; else they are left out.
             * @default false
             */
            with_gaps?: boolean;
        };
        WrittenOff: {
            allocation_id: components["schemas"]["AllocationId"];
        };
        XmlFile: {
            base64: string;
            file_name: string;
            format: components["schemas"]["Format"];
            sha256: string;
        };
        /** @description IANA time zone name */
        Zone: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AcceptedProposals = components['schemas']['AcceptedProposals'];
export type AcceptProposal = components['schemas']['AcceptProposal'];
export type AcceptProposals = components['schemas']['AcceptProposals'];
export type AcceptQuote = components['schemas']['AcceptQuote'];
export type Account = components['schemas']['Account'];
export type Activity = components['schemas']['Activity'];
export type ActivityList = components['schemas']['ActivityList'];
export type AddAdjustment = components['schemas']['AddAdjustment'];
export type AddEntry = components['schemas']['AddEntry'];
export type AddExpense = components['schemas']['AddExpense'];
export type AddExpenseCategory = components['schemas']['AddExpenseCategory'];
export type AddExpenses = components['schemas']['AddExpenses'];
export type AddFavourite = components['schemas']['AddFavourite'];
export type AddItems = components['schemas']['AddItems'];
export type AddLine = components['schemas']['AddLine'];
export type AddMilestones = components['schemas']['AddMilestones'];
export type AddPayment = components['schemas']['AddPayment'];
export type AddQuote = components['schemas']['AddQuote'];
export type AddRecurring = components['schemas']['AddRecurring'];
export type Address = components['schemas']['Address'];
export type AddressInput = components['schemas']['AddressInput'];
export type AddRetainer = components['schemas']['AddRetainer'];
export type AddSection = components['schemas']['AddSection'];
export type AddSeries = components['schemas']['AddSeries'];
export type AddTime = components['schemas']['AddTime'];
export type AddView = components['schemas']['AddView'];
export type Adjustment = components['schemas']['Adjustment'];
export type AdjustmentId = components['schemas']['AdjustmentId'];
export type AdjustmentRef = components['schemas']['AdjustmentRef'];
export type Ageing = components['schemas']['Ageing'];
export type AgreedMilestones = components['schemas']['AgreedMilestones'];
export type AgreedShare = components['schemas']['AgreedShare'];
export type AllocatePayment = components['schemas']['AllocatePayment'];
export type AllocationId = components['schemas']['AllocationId'];
export type Answer = components['schemas']['Answer'];
export type AnswerList = components['schemas']['AnswerList'];
export type AnswersAbout = components['schemas']['AnswersAbout'];
export type ApiError = components['schemas']['ApiError'];
export type ArchiveClient = components['schemas']['ArchiveClient'];
export type ArchiveItem = components['schemas']['ArchiveItem'];
export type ArchiveProject = components['schemas']['ArchiveProject'];
export type ArchiveRetainer = components['schemas']['ArchiveRetainer'];
export type ArchiveTask = components['schemas']['ArchiveTask'];
export type ArchiveTax = components['schemas']['ArchiveTax'];
export type AskForHold = components['schemas']['AskForHold'];
export type AssignThread = components['schemas']['AssignThread'];
export type AttachEvidence = components['schemas']['AttachEvidence'];
export type AttachReceipt = components['schemas']['AttachReceipt'];
export type Authority = components['schemas']['Authority'];
export type AwayCause = components['schemas']['AwayCause'];
export type AwayChoice = components['schemas']['AwayChoice'];
export type AwayGap = components['schemas']['AwayGap'];
export type AwayGaps = components['schemas']['AwayGaps'];
export type AwayPart = components['schemas']['AwayPart'];
export type AwayStatus = components['schemas']['AwayStatus'];
export type BackupMade = components['schemas']['BackupMade'];
export type BackupTo = components['schemas']['BackupTo'];
export type BankAccount = components['schemas']['BankAccount'];
export type BankAccountId = components['schemas']['BankAccountId'];
export type BankAccountRow = components['schemas']['BankAccountRow'];
export type BankAccounts = components['schemas']['BankAccounts'];
export type BankArrived = components['schemas']['BankArrived'];
export type BankColumn = components['schemas']['BankColumn'];
export type BankConfidence = components['schemas']['BankConfidence'];
export type BankConfirmed = components['schemas']['BankConfirmed'];
export type BankCounts = components['schemas']['BankCounts'];
export type BankDecimalSign = components['schemas']['BankDecimalSign'];
export type BankFile = components['schemas']['BankFile'];
export type BankFileLook = components['schemas']['BankFileLook'];
export type BankFileRef = components['schemas']['BankFileRef'];
export type BankFormat = components['schemas']['BankFormat'];
export type BankImport = components['schemas']['BankImport'];
export type BankImportRow = components['schemas']['BankImportRow'];
export type BankImportStatement = components['schemas']['BankImportStatement'];
export type BankLeftOut = components['schemas']['BankLeftOut'];
export type BankLeftOutWhy = components['schemas']['BankLeftOutWhy'];
export type BankList = components['schemas']['BankList'];
export type BankMapping = components['schemas']['BankMapping'];
export type BankMappingInput = components['schemas']['BankMappingInput'];
export type BankMatch = components['schemas']['BankMatch'];
export type BankMatchId = components['schemas']['BankMatchId'];
export type BankMatchKind = components['schemas']['BankMatchKind'];
export type BankProposal = components['schemas']['BankProposal'];
export type BankRef = components['schemas']['BankRef'];
export type BankRow = components['schemas']['BankRow'];
export type BankState = components['schemas']['BankState'];
export type BankSum = components['schemas']['BankSum'];
export type BankTable = components['schemas']['BankTable'];
export type BankTransaction = components['schemas']['BankTransaction'];
export type BankTransactionId = components['schemas']['BankTransactionId'];
export type BaseRate = components['schemas']['BaseRate'];
export type BelongsBy = components['schemas']['BelongsBy'];
export type Billing = components['schemas']['Billing'];
export type BillMilestones = components['schemas']['BillMilestones'];
export type BillQuote = components['schemas']['BillQuote'];
export type BillRetainer = components['schemas']['BillRetainer'];
export type CalendarConflict = components['schemas']['CalendarConflict'];
export type CalendarConflicts = components['schemas']['CalendarConflicts'];
export type CalendarDays = components['schemas']['CalendarDays'];
export type CalendarEvent = components['schemas']['CalendarEvent'];
export type CalendarId = components['schemas']['CalendarId'];
export type CalendarList = components['schemas']['CalendarList'];
export type CalendarPulled = components['schemas']['CalendarPulled'];
export type CalendarRow = components['schemas']['CalendarRow'];
export type CalendarTarget = components['schemas']['CalendarTarget'];
export type CaptureBlock = components['schemas']['CaptureBlock'];
export type CaptureDay = components['schemas']['CaptureDay'];
export type CaptureHold = components['schemas']['CaptureHold'];
export type CaptureList = components['schemas']['CaptureList'];
export type CaptureState = components['schemas']['CaptureState'];
export type CaptureStatus = components['schemas']['CaptureStatus'];
export type Carried = components['schemas']['Carried'];
export type Category = components['schemas']['Category'];
export type CategoryId = components['schemas']['CategoryId'];
export type Change = components['schemas']['Change'];
export type ChangedEntries = components['schemas']['ChangedEntries'];
export type CheckNumber = components['schemas']['CheckNumber'];
export type Choice = components['schemas']['Choice'];
export type ChooseOptions = components['schemas']['ChooseOptions'];
export type Claim = components['schemas']['Claim'];
export type ClaimLate = components['schemas']['ClaimLate'];
export type Client = components['schemas']['Client'];
export type ClientCredit = components['schemas']['ClientCredit'];
export type ClientFigures = components['schemas']['ClientFigures'];
export type ClientFiguresList = components['schemas']['ClientFiguresList'];
export type ClientId = components['schemas']['ClientId'];
export type ClientInput = components['schemas']['ClientInput'];
export type ClientList = components['schemas']['ClientList'];
export type ClientPatch = components['schemas']['ClientPatch'];
export type ClientRef = components['schemas']['ClientRef'];
export type ClientReminders = components['schemas']['ClientReminders'];
export type ClientRemindersInput = components['schemas']['ClientRemindersInput'];
export type ClosedPeriod = components['schemas']['ClosedPeriod'];
export type ClosePeriod = components['schemas']['ClosePeriod'];
export type CollectedPeriod = components['schemas']['CollectedPeriod'];
export type CollectedState = components['schemas']['CollectedState'];
export type CollectionEnd = components['schemas']['CollectionEnd'];
export type CollectionOf = components['schemas']['CollectionOf'];
export type CollectionState = components['schemas']['CollectionState'];
export type Color = components['schemas']['Color'];
export type ComingReminder = components['schemas']['ComingReminder'];
export type ComingReminders = components['schemas']['ComingReminders'];
export type CompareVersions = components['schemas']['CompareVersions'];
export type Comparison = components['schemas']['Comparison'];
export type CompleteMilestone = components['schemas']['CompleteMilestone'];
export type ComposedPaper = components['schemas']['ComposedPaper'];
export type ComposeMail = components['schemas']['ComposeMail'];
export type ConfirmAs = components['schemas']['ConfirmAs'];
export type ConfirmBank = components['schemas']['ConfirmBank'];
export type ConfirmBankMany = components['schemas']['ConfirmBankMany'];
export type ConfirmShare = components['schemas']['ConfirmShare'];
export type ConnectGoogle = components['schemas']['ConnectGoogle'];
export type ConnectImap = components['schemas']['ConnectImap'];
export type Connection = components['schemas']['Connection'];
export type ConnectionId = components['schemas']['ConnectionId'];
export type ConnectionList = components['schemas']['ConnectionList'];
export type ConnectionLook = components['schemas']['ConnectionLook'];
export type ConnectionLooks = components['schemas']['ConnectionLooks'];
export type ConnectionRef = components['schemas']['ConnectionRef'];
export type ConnectionTrouble = components['schemas']['ConnectionTrouble'];
export type ConnectSmtp = components['schemas']['ConnectSmtp'];
export type ConnectStripe = components['schemas']['ConnectStripe'];
export type ConsentAsked = components['schemas']['ConsentAsked'];
export type ConsentRef = components['schemas']['ConsentRef'];
export type Contact = components['schemas']['Contact'];
export type ContactId = components['schemas']['ContactId'];
export type ContactInput = components['schemas']['ContactInput'];
export type CopiedWeek = components['schemas']['CopiedWeek'];
export type CopyWeek = components['schemas']['CopyWeek'];
export type CreateWorkspace = components['schemas']['CreateWorkspace'];
export type Credit = components['schemas']['Credit'];
export type Creditable = components['schemas']['Creditable'];
export type CreditableLine = components['schemas']['CreditableLine'];
export type CreditableShare = components['schemas']['CreditableShare'];
export type CreditAmount = components['schemas']['CreditAmount'];
export type CreditInvoice = components['schemas']['CreditInvoice'];
export type CreditLine = components['schemas']['CreditLine'];
export type CreditOf = components['schemas']['CreditOf'];
export type CreditPreview = components['schemas']['CreditPreview'];
export type CreditWish = components['schemas']['CreditWish'];
export type CsvMapping = components['schemas']['CsvMapping'];
export type CsvMappingInput = components['schemas']['CsvMappingInput'];
export type Currency = components['schemas']['Currency'];
export type DateFormat = components['schemas']['DateFormat'];
export type DateOrder = components['schemas']['DateOrder'];
export type DayView = components['schemas']['DayView'];
export type DecimalSign = components['schemas']['DecimalSign'];
export type DeletedEntries = components['schemas']['DeletedEntries'];
export type DeleteTerm = components['schemas']['DeleteTerm'];
export type Deposit = components['schemas']['Deposit'];
export type DepositForMilestone = components['schemas']['DepositForMilestone'];
export type DepositList = components['schemas']['DepositList'];
export type DepositOfQuote = components['schemas']['DepositOfQuote'];
export type DetachEvidence = components['schemas']['DetachEvidence'];
export type DetachReceipt = components['schemas']['DetachReceipt'];
export type DeviceId = components['schemas']['DeviceId'];
export type Disconnected = components['schemas']['Disconnected'];
export type Discount = components['schemas']['Discount'];
export type DismissProposal = components['schemas']['DismissProposal'];
export type DisputeAnswer = components['schemas']['DisputeAnswer'];
export type DisputeAnswerState = components['schemas']['DisputeAnswerState'];
export type DisputeEvidence = components['schemas']['DisputeEvidence'];
export type DisputeEvidenceInput = components['schemas']['DisputeEvidenceInput'];
export type DisputeRef = components['schemas']['DisputeRef'];
export type DisputeView = components['schemas']['DisputeView'];
export type DistanceUnit = components['schemas']['DistanceUnit'];
export type DocumentKind = components['schemas']['DocumentKind'];
export type DocumentLanguage = components['schemas']['DocumentLanguage'];
export type DocumentRef = components['schemas']['DocumentRef'];
export type DraftDeposit = components['schemas']['DraftDeposit'];
export type DraftInvoice = components['schemas']['DraftInvoice'];
export type DueDispute = components['schemas']['DueDispute'];
export type DueHold = components['schemas']['DueHold'];
export type DueKind = components['schemas']['DueKind'];
export type DueMilestone = components['schemas']['DueMilestone'];
export type DueOn = components['schemas']['DueOn'];
export type DuplicateEntry = components['schemas']['DuplicateEntry'];
export type DurationFormat = components['schemas']['DurationFormat'];
export type DurationUnit = components['schemas']['DurationUnit'];
export type EditAdjustment = components['schemas']['EditAdjustment'];
export type EditBankAccount = components['schemas']['EditBankAccount'];
export type EditContract = components['schemas']['EditContract'];
export type EditedMany = components['schemas']['EditedMany'];
export type EditEntry = components['schemas']['EditEntry'];
export type EditExpense = components['schemas']['EditExpense'];
export type EditExpenseCategory = components['schemas']['EditExpenseCategory'];
export type EditExpenses = components['schemas']['EditExpenses'];
export type EditInvoice = components['schemas']['EditInvoice'];
export type EditLine = components['schemas']['EditLine'];
export type EditMany = components['schemas']['EditMany'];
export type EditQuote = components['schemas']['EditQuote'];
export type EditRecurring = components['schemas']['EditRecurring'];
export type EditRetainer = components['schemas']['EditRetainer'];
export type EditSection = components['schemas']['EditSection'];
export type EditSeries = components['schemas']['EditSeries'];
export type EditView = components['schemas']['EditView'];
export type EffectId = components['schemas']['EffectId'];
export type EffectRef = components['schemas']['EffectRef'];
export type EffectState = components['schemas']['EffectState'];
export type EInvoiceFormat = components['schemas']['EInvoiceFormat'];
export type EInvoicing = components['schemas']['EInvoicing'];
export type EInvoicingInput = components['schemas']['EInvoicingInput'];
export type Empty = components['schemas']['Empty'];
export type EndCollection = components['schemas']['EndCollection'];
export type EndHold = components['schemas']['EndHold'];
export type EndRetainer = components['schemas']['EndRetainer'];
export type EntriesFile = components['schemas']['EntriesFile'];
export type Entry = components['schemas']['Entry'];
export type EntryChange = components['schemas']['EntryChange'];
export type EntryFacts = components['schemas']['EntryFacts'];
export type EntryGroup = components['schemas']['EntryGroup'];
export type EntryGroups = components['schemas']['EntryGroups'];
export type EntryHistory = components['schemas']['EntryHistory'];
export type EntryId = components['schemas']['EntryId'];
export type EntryIds = components['schemas']['EntryIds'];
export type EntryKind = components['schemas']['EntryKind'];
export type EntryPage = components['schemas']['EntryPage'];
export type EntryRef = components['schemas']['EntryRef'];
export type EntrySpan = components['schemas']['EntrySpan'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type EventSaid = components['schemas']['EventSaid'];
export type ExamplesOf = components['schemas']['ExamplesOf'];
export type Exchange = components['schemas']['Exchange'];
export type ExchangeFile = components['schemas']['ExchangeFile'];
export type ExchangeGains = components['schemas']['ExchangeGains'];
export type ExchangeOf = components['schemas']['ExchangeOf'];
export type ExchangeRate = components['schemas']['ExchangeRate'];
export type ExchangeRow = components['schemas']['ExchangeRow'];
export type ExchangeSum = components['schemas']['ExchangeSum'];
export type ExcludeCapture = components['schemas']['ExcludeCapture'];
export type Exclusion = components['schemas']['Exclusion'];
export type ExclusionField = components['schemas']['ExclusionField'];
export type ExpenseCategory = components['schemas']['ExpenseCategory'];
export type ExpenseCategoryList = components['schemas']['ExpenseCategoryList'];
export type ExpenseCategoryRef = components['schemas']['ExpenseCategoryRef'];
export type ExpenseId = components['schemas']['ExpenseId'];
export type ExpenseIds = components['schemas']['ExpenseIds'];
export type ExpenseKind = components['schemas']['ExpenseKind'];
export type ExpenseList = components['schemas']['ExpenseList'];
export type ExpenseRef = components['schemas']['ExpenseRef'];
export type ExpensesChanged = components['schemas']['ExpensesChanged'];
export type ExpenseSum = components['schemas']['ExpenseSum'];
export type ExpensesWaiting = components['schemas']['ExpensesWaiting'];
export type ExpenseTax = components['schemas']['ExpenseTax'];
export type ExpenseTaxInput = components['schemas']['ExpenseTaxInput'];
export type ExpenseView = components['schemas']['ExpenseView'];
export type ExportEntries = components['schemas']['ExportEntries'];
export type ExportFormat = components['schemas']['ExportFormat'];
export type ExportReport = components['schemas']['ExportReport'];
export type ExportWorkspace = components['schemas']['ExportWorkspace'];
export type FailedCollection = components['schemas']['FailedCollection'];
export type FavouriteId = components['schemas']['FavouriteId'];
export type FieldError = components['schemas']['FieldError'];
export type FileContent = components['schemas']['FileContent'];
export type FileInput = components['schemas']['FileInput'];
export type FileLink = components['schemas']['FileLink'];
export type FileLinkId = components['schemas']['FileLinkId'];
export type FileRef = components['schemas']['FileRef'];
export type Finding = components['schemas']['Finding'];
export type FindingId = components['schemas']['FindingId'];
export type FindingKind = components['schemas']['FindingKind'];
export type FindRequest = components['schemas']['FindRequest'];
export type Forgotten = components['schemas']['Forgotten'];
export type Format = components['schemas']['Format'];
export type Gap = components['schemas']['Gap'];
export type GapId = components['schemas']['GapId'];
export type GapNumberId = components['schemas']['GapNumberId'];
export type GapRef = components['schemas']['GapRef'];
export type GapRegister = components['schemas']['GapRegister'];
export type GroupBy = components['schemas']['GroupBy'];
export type GroupEntries = components['schemas']['GroupEntries'];
export type Grouping = components['schemas']['Grouping'];
export type Guarded = components['schemas']['Guarded'];
export type Guess = components['schemas']['Guess'];
export type HeldMove = components['schemas']['HeldMove'];
export type Hit = components['schemas']['Hit'];
export type HitKind = components['schemas']['HitKind'];
export type Hits = components['schemas']['Hits'];
export type Holding = components['schemas']['Holding'];
export type HourCycle = components['schemas']['HourCycle'];
export type IgnoreBank = components['schemas']['IgnoreBank'];
export type ImportColumn = components['schemas']['ImportColumn'];
export type ImportColumns = components['schemas']['ImportColumns'];
export type ImportColumnsRequest = components['schemas']['ImportColumnsRequest'];
export type Imported = components['schemas']['Imported'];
export type ImportedMail = components['schemas']['ImportedMail'];
export type ImportKind = components['schemas']['ImportKind'];
export type ImportMail = components['schemas']['ImportMail'];
export type ImportReport = components['schemas']['ImportReport'];
export type ImportRequest = components['schemas']['ImportRequest'];
export type ImportRow = components['schemas']['ImportRow'];
export type ImportVerdict = components['schemas']['ImportVerdict'];
export type ImportWorkspace = components['schemas']['ImportWorkspace'];
export type IncludeCapture = components['schemas']['IncludeCapture'];
export type IngestFile = components['schemas']['IngestFile'];
export type IngestFileReport = components['schemas']['IngestFileReport'];
export type IngestReport = components['schemas']['IngestReport'];
export type IngestRequest = components['schemas']['IngestRequest'];
export type IngestRow = components['schemas']['IngestRow'];
export type IngestVerdict = components['schemas']['IngestVerdict'];
export type InGroup = components['schemas']['InGroup'];
export type Instant = components['schemas']['Instant'];
export type Invoice = components['schemas']['Invoice'];
export type InvoiceCounts = components['schemas']['InvoiceCounts'];
export type InvoiceId = components['schemas']['InvoiceId'];
export type InvoiceList = components['schemas']['InvoiceList'];
export type InvoiceOutcome = components['schemas']['InvoiceOutcome'];
export type InvoiceRef = components['schemas']['InvoiceRef'];
export type InvoiceRow = components['schemas']['InvoiceRow'];
export type InvoiceState = components['schemas']['InvoiceState'];
export type InvoiceVoid = components['schemas']['InvoiceVoid'];
export type InvoiceXml = components['schemas']['InvoiceXml'];
export type IssuedMany = components['schemas']['IssuedMany'];
export type IssueInvoice = components['schemas']['IssueInvoice'];
export type IssueMany = components['schemas']['IssueMany'];
export type Item = components['schemas']['Item'];
export type ItemChoice = components['schemas']['ItemChoice'];
export type ItemFromLine = components['schemas']['ItemFromLine'];
export type ItemId = components['schemas']['ItemId'];
export type ItemInput = components['schemas']['ItemInput'];
export type ItemList = components['schemas']['ItemList'];
export type ItemPatch = components['schemas']['ItemPatch'];
export type ItemRef = components['schemas']['ItemRef'];
export type JobRef = components['schemas']['JobRef'];
export type JobStatus = components['schemas']['JobStatus'];
export type KeepVersion = components['schemas']['KeepVersion'];
export type KeyKind = components['schemas']['KeyKind'];
export type Kind = components['schemas']['Kind'];
export type Language = components['schemas']['Language'];
export type LateLaw = components['schemas']['LateLaw'];
export type LateOf = components['schemas']['LateOf'];
export type LatePayment = components['schemas']['LatePayment'];
export type LateStretch = components['schemas']['LateStretch'];
export type LateTerms = components['schemas']['LateTerms'];
export type LeftOut = components['schemas']['LeftOut'];
export type Line = components['schemas']['Line'];
export type LineEntries = components['schemas']['LineEntries'];
export type LineId = components['schemas']['LineId'];
export type LineKind = components['schemas']['LineKind'];
export type LineRef = components['schemas']['LineRef'];
export type Link = components['schemas']['Link'];
export type LinkState = components['schemas']['LinkState'];
export type ListActivity = components['schemas']['ListActivity'];
export type ListBank = components['schemas']['ListBank'];
export type ListCapture = components['schemas']['ListCapture'];
export type ListClients = components['schemas']['ListClients'];
export type ListDays = components['schemas']['ListDays'];
export type ListDeposits = components['schemas']['ListDeposits'];
export type ListenForStripe = components['schemas']['ListenForStripe'];
export type ListEntries = components['schemas']['ListEntries'];
export type ListExpenses = components['schemas']['ListExpenses'];
export type ListInvoices = components['schemas']['ListInvoices'];
export type ListItems = components['schemas']['ListItems'];
export type ListMails = components['schemas']['ListMails'];
export type ListMessages = components['schemas']['ListMessages'];
export type ListMilestones = components['schemas']['ListMilestones'];
export type ListOutbox = components['schemas']['ListOutbox'];
export type ListPayments = components['schemas']['ListPayments'];
export type ListProjects = components['schemas']['ListProjects'];
export type ListQuotes = components['schemas']['ListQuotes'];
export type ListRates = components['schemas']['ListRates'];
export type ListRecurring = components['schemas']['ListRecurring'];
export type ListRetainers = components['schemas']['ListRetainers'];
export type ListSeries = components['schemas']['ListSeries'];
export type ListTasks = components['schemas']['ListTasks'];
export type ListViews = components['schemas']['ListViews'];
export type Logo = components['schemas']['Logo'];
export type Look = components['schemas']['Look'];
export type LookAtMerge = components['schemas']['LookAtMerge'];
export type Mail = components['schemas']['Mail'];
export type MailAbout = components['schemas']['MailAbout'];
export type MailAboutInput = components['schemas']['MailAboutInput'];
export type MailAccount = components['schemas']['MailAccount'];
export type MailAnswers = components['schemas']['MailAnswers'];
export type MailAnswersInput = components['schemas']['MailAnswersInput'];
export type MailAsFile = components['schemas']['MailAsFile'];
export type Mailbox = components['schemas']['Mailbox'];
export type MailDraft = components['schemas']['MailDraft'];
export type MailExample = components['schemas']['MailExample'];
export type MailExamples = components['schemas']['MailExamples'];
export type MailFile = components['schemas']['MailFile'];
export type MailId = components['schemas']['MailId'];
export type MailKind = components['schemas']['MailKind'];
export type MailList = components['schemas']['MailList'];
export type MailMerge = components['schemas']['MailMerge'];
export type MailOptOut = components['schemas']['MailOptOut'];
export type MailPage = components['schemas']['MailPage'];
export type MailPaper = components['schemas']['MailPaper'];
export type MailPulled = components['schemas']['MailPulled'];
export type MailRef = components['schemas']['MailRef'];
export type MailState = components['schemas']['MailState'];
export type MailTemplate = components['schemas']['MailTemplate'];
export type MailTemplates = components['schemas']['MailTemplates'];
export type ManyInvoices = components['schemas']['ManyInvoices'];
export type MarkThread = components['schemas']['MarkThread'];
export type MatchReason = components['schemas']['MatchReason'];
export type MergeClients = components['schemas']['MergeClients'];
export type MergeId = components['schemas']['MergeId'];
export type MergeLeftOut = components['schemas']['MergeLeftOut'];
export type MergeList = components['schemas']['MergeList'];
export type MergeLook = components['schemas']['MergeLook'];
export type MergePage = components['schemas']['MergePage'];
export type MergePreview = components['schemas']['MergePreview'];
export type MergePreviewed = components['schemas']['MergePreviewed'];
export type MergeRecipient = components['schemas']['MergeRecipient'];
export type MergeRef = components['schemas']['MergeRef'];
export type MergeState = components['schemas']['MergeState'];
export type MergeTo = components['schemas']['MergeTo'];
export type MessageAnswer = components['schemas']['MessageAnswer'];
export type MessageFile = components['schemas']['MessageFile'];
export type MessageId = components['schemas']['MessageId'];
export type MessageItem = components['schemas']['MessageItem'];
export type MessageLeftOut = components['schemas']['MessageLeftOut'];
export type MessageList = components['schemas']['MessageList'];
export type MessagePage = components['schemas']['MessagePage'];
export type MessageRef = components['schemas']['MessageRef'];
export type MessageThread = components['schemas']['MessageThread'];
export type MethodSum = components['schemas']['MethodSum'];
export type MileageRate = components['schemas']['MileageRate'];
export type MileageRateId = components['schemas']['MileageRateId'];
export type MileageRateList = components['schemas']['MileageRateList'];
export type MileageRateRef = components['schemas']['MileageRateRef'];
export type Milestone = components['schemas']['Milestone'];
export type MilestoneCompletion = components['schemas']['MilestoneCompletion'];
export type MilestoneCompletionId = components['schemas']['MilestoneCompletionId'];
export type MilestoneDeposit = components['schemas']['MilestoneDeposit'];
export type MilestoneEvent = components['schemas']['MilestoneEvent'];
export type MilestoneHappening = components['schemas']['MilestoneHappening'];
export type MilestoneHistory = components['schemas']['MilestoneHistory'];
export type MilestoneId = components['schemas']['MilestoneId'];
export type MilestoneInput = components['schemas']['MilestoneInput'];
export type MilestoneList = components['schemas']['MilestoneList'];
export type MilestonePart = components['schemas']['MilestonePart'];
export type MilestonePatch = components['schemas']['MilestonePatch'];
export type MilestoneRef = components['schemas']['MilestoneRef'];
export type MilestoneState = components['schemas']['MilestoneState'];
export type MilestonesWaiting = components['schemas']['MilestonesWaiting'];
export type Money = components['schemas']['Money'];
export type MoneyRounding = components['schemas']['MoneyRounding'];
export type MoveLine = components['schemas']['MoveLine'];
export type MoveMilestone = components['schemas']['MoveMilestone'];
export type MoveSection = components['schemas']['MoveSection'];
export type NameAction = components['schemas']['NameAction'];
export type NameMatch = components['schemas']['NameMatch'];
export type Need = components['schemas']['Need'];
export type NoReminder = components['schemas']['NoReminder'];
export type NotIssued = components['schemas']['NotIssued'];
export type NotRestored = components['schemas']['NotRestored'];
export type NumberGap = components['schemas']['NumberGap'];
export type NumberKind = components['schemas']['NumberKind'];
export type Numbers = components['schemas']['Numbers'];
export type NumberState = components['schemas']['NumberState'];
export type NumberVerdict = components['schemas']['NumberVerdict'];
export type OfferedPaper = components['schemas']['OfferedPaper'];
export type OfInvoice = components['schemas']['OfInvoice'];
export type OneDay = components['schemas']['OneDay'];
export type OpenDocument = components['schemas']['OpenDocument'];
export type OpenPeriod = components['schemas']['OpenPeriod'];
export type OpenWorkspace = components['schemas']['OpenWorkspace'];
export type OptOutList = components['schemas']['OptOutList'];
export type Order = components['schemas']['Order'];
export type Outbox = components['schemas']['Outbox'];
export type OutboxRow = components['schemas']['OutboxRow'];
export type OverAgreed = components['schemas']['OverAgreed'];
export type OverdueBy = components['schemas']['OverdueBy'];
export type OverlapOutcome = components['schemas']['OverlapOutcome'];
export type OverlapPair = components['schemas']['OverlapPair'];
export type OverlapPairs = components['schemas']['OverlapPairs'];
export type OverlapWay = components['schemas']['OverlapWay'];
export type PaperFont = components['schemas']['PaperFont'];
export type ParseQuick = components['schemas']['ParseQuick'];
export type Part = components['schemas']['Part'];
export type Path = components['schemas']['Path'];
export type PathInput = components['schemas']['PathInput'];
export type PauseCapture = components['schemas']['PauseCapture'];
export type PauseRecurring = components['schemas']['PauseRecurring'];
export type PauseReminders = components['schemas']['PauseReminders'];
export type PayInvoice = components['schemas']['PayInvoice'];
export type PaymentId = components['schemas']['PaymentId'];
export type PaymentKind = components['schemas']['PaymentKind'];
export type PaymentLinkRef = components['schemas']['PaymentLinkRef'];
export type PaymentLinkStatus = components['schemas']['PaymentLinkStatus'];
export type PaymentList = components['schemas']['PaymentList'];
export type PaymentPage = components['schemas']['PaymentPage'];
export type PaymentRef = components['schemas']['PaymentRef'];
export type PaymentRow = components['schemas']['PaymentRow'];
export type PaymentShare = components['schemas']['PaymentShare'];
export type PaymentSum = components['schemas']['PaymentSum'];
export type PayoutsFile = components['schemas']['PayoutsFile'];
export type PdfArchive = components['schemas']['PdfArchive'];
export type PdfFile = components['schemas']['PdfFile'];
export type Percent = components['schemas']['Percent'];
export type PeriodChange = components['schemas']['PeriodChange'];
export type Person = components['schemas']['Person'];
export type PersonId = components['schemas']['PersonId'];
export type PersonInput = components['schemas']['PersonInput'];
export type PersonList = components['schemas']['PersonList'];
export type PersonPatch = components['schemas']['PersonPatch'];
export type Phase = components['schemas']['Phase'];
export type PlanMilestones = components['schemas']['PlanMilestones'];
export type PlannedMilestones = components['schemas']['PlannedMilestones'];
export type Policy = components['schemas']['Policy'];
export type PolicyInput = components['schemas']['PolicyInput'];
export type PomodoroLengths = components['schemas']['PomodoroLengths'];
export type PomodoroRound = components['schemas']['PomodoroRound'];
export type PomodoroStatus = components['schemas']['PomodoroStatus'];
export type PomodoroTurned = components['schemas']['PomodoroTurned'];
export type Portion = components['schemas']['Portion'];
export type Power = components['schemas']['Power'];
export type PreviewCredit = components['schemas']['PreviewCredit'];
export type PreviewMail = components['schemas']['PreviewMail'];
export type PreviewRecurring = components['schemas']['PreviewRecurring'];
export type PreviewTime = components['schemas']['PreviewTime'];
export type Prices = components['schemas']['Prices'];
export type ProfileInput = components['schemas']['ProfileInput'];
export type ProfileView = components['schemas']['ProfileView'];
export type Progress = components['schemas']['Progress'];
export type Project = components['schemas']['Project'];
export type ProjectFigures = components['schemas']['ProjectFigures'];
export type ProjectFiguresList = components['schemas']['ProjectFiguresList'];
export type ProjectId = components['schemas']['ProjectId'];
export type ProjectInput = components['schemas']['ProjectInput'];
export type ProjectList = components['schemas']['ProjectList'];
export type ProjectPatch = components['schemas']['ProjectPatch'];
export type ProjectRef = components['schemas']['ProjectRef'];
export type ProjectStatus = components['schemas']['ProjectStatus'];
export type Proposal = components['schemas']['Proposal'];
export type ProposedMatch = components['schemas']['ProposedMatch'];
export type ProposedShare = components['schemas']['ProposedShare'];
export type Provider = components['schemas']['Provider'];
export type Pulled = components['schemas']['Pulled'];
export type PurgeCapture = components['schemas']['PurgeCapture'];
export type PurgedCapture = components['schemas']['PurgedCapture'];
export type Purpose = components['schemas']['Purpose'];
export type Quantity = components['schemas']['Quantity'];
export type QuickAction = components['schemas']['QuickAction'];
export type QuickDone = components['schemas']['QuickDone'];
export type QuickParse = components['schemas']['QuickParse'];
export type QuickResult = components['schemas']['QuickResult'];
export type Quote = components['schemas']['Quote'];
export type QuoteAnswer = components['schemas']['QuoteAnswer'];
export type QuoteCount = components['schemas']['QuoteCount'];
export type QuoteEvent = components['schemas']['QuoteEvent'];
export type QuoteFile = components['schemas']['QuoteFile'];
export type QuoteHappening = components['schemas']['QuoteHappening'];
export type QuoteId = components['schemas']['QuoteId'];
export type QuoteList = components['schemas']['QuoteList'];
export type QuoteOption = components['schemas']['QuoteOption'];
export type QuoteOrigin = components['schemas']['QuoteOrigin'];
export type QuoteRef = components['schemas']['QuoteRef'];
export type QuoteRow = components['schemas']['QuoteRow'];
export type QuoteState = components['schemas']['QuoteState'];
export type QuoteSum = components['schemas']['QuoteSum'];
export type QuoteTotal = components['schemas']['QuoteTotal'];
export type QuoteVersion = components['schemas']['QuoteVersion'];
export type Rate = components['schemas']['Rate'];
export type RateId = components['schemas']['RateId'];
export type RateList = components['schemas']['RateList'];
export type RatePurpose = components['schemas']['RatePurpose'];
export type RateRef = components['schemas']['RateRef'];
export type RateScope = components['schemas']['RateScope'];
export type RateSource = components['schemas']['RateSource'];
export type ReadBack = components['schemas']['ReadBack'];
export type ReadCalendar = components['schemas']['ReadCalendar'];
export type Reading = components['schemas']['Reading'];
export type ReadingList = components['schemas']['ReadingList'];
export type ReadStripe = components['schemas']['ReadStripe'];
export type ReceivedInvoice = components['schemas']['ReceivedInvoice'];
export type ReceiveInvoice = components['schemas']['ReceiveInvoice'];
export type RecordCapture = components['schemas']['RecordCapture'];
export type Recorded = components['schemas']['Recorded'];
export type RecurringComing = components['schemas']['RecurringComing'];
export type RecurringCovers = components['schemas']['RecurringCovers'];
export type RecurringEvery = components['schemas']['RecurringEvery'];
export type RecurringId = components['schemas']['RecurringId'];
export type RecurringLine = components['schemas']['RecurringLine'];
export type RecurringLineInput = components['schemas']['RecurringLineInput'];
export type RecurringList = components['schemas']['RecurringList'];
export type RecurringMade = components['schemas']['RecurringMade'];
export type RecurringMode = components['schemas']['RecurringMode'];
export type RecurringRan = components['schemas']['RecurringRan'];
export type RecurringRef = components['schemas']['RecurringRef'];
export type RecurringRefused = components['schemas']['RecurringRefused'];
export type RecurringRhythm = components['schemas']['RecurringRhythm'];
export type RecurringRun = components['schemas']['RecurringRun'];
export type RecurringState = components['schemas']['RecurringState'];
export type RecurringUnbilled = components['schemas']['RecurringUnbilled'];
export type RecurringUpcoming = components['schemas']['RecurringUpcoming'];
export type RecurringView = components['schemas']['RecurringView'];
export type ReferenceRate = components['schemas']['ReferenceRate'];
export type ReferenceRateOf = components['schemas']['ReferenceRateOf'];
export type ReferenceRates = components['schemas']['ReferenceRates'];
export type References = components['schemas']['References'];
export type ReferencesInput = components['schemas']['ReferencesInput'];
export type RefundPayment = components['schemas']['RefundPayment'];
export type RefundReason = components['schemas']['RefundReason'];
export type RefundThroughStripe = components['schemas']['RefundThroughStripe'];
export type RefuseQuote = components['schemas']['RefuseQuote'];
export type ReissueInvoice = components['schemas']['ReissueInvoice'];
export type RejectBank = components['schemas']['RejectBank'];
export type Reminded = components['schemas']['Reminded'];
export type ReminderHours = components['schemas']['ReminderHours'];
export type ReminderOf = components['schemas']['ReminderOf'];
export type ReminderPlan = components['schemas']['ReminderPlan'];
export type ReminderPlanInput = components['schemas']['ReminderPlanInput'];
export type RemindersOf = components['schemas']['RemindersOf'];
export type RemindersOfClient = components['schemas']['RemindersOfClient'];
export type RemindersRan = components['schemas']['RemindersRan'];
export type ReminderStage = components['schemas']['ReminderStage'];
export type ReminderStatus = components['schemas']['ReminderStatus'];
export type ReminderStep = components['schemas']['ReminderStep'];
export type RemoveFavourite = components['schemas']['RemoveFavourite'];
export type ReopenMilestone = components['schemas']['ReopenMilestone'];
export type ReplyDraft = components['schemas']['ReplyDraft'];
export type ReplyTo = components['schemas']['ReplyTo'];
export type ReportAway = components['schemas']['ReportAway'];
export type ReportBy = components['schemas']['ReportBy'];
export type ReportFile = components['schemas']['ReportFile'];
export type ReportFormat = components['schemas']['ReportFormat'];
export type ReportRow = components['schemas']['ReportRow'];
export type ReportTime = components['schemas']['ReportTime'];
export type Reset = components['schemas']['Reset'];
export type ResolvedRate = components['schemas']['ResolvedRate'];
export type ResolveFinding = components['schemas']['ResolveFinding'];
export type ResolveGaps = components['schemas']['ResolveGaps'];
export type ResolveOverlap = components['schemas']['ResolveOverlap'];
export type ResolveRate = components['schemas']['ResolveRate'];
export type Restored = components['schemas']['Restored'];
export type RestoredVersion = components['schemas']['RestoredVersion'];
export type RestoreFrom = components['schemas']['RestoreFrom'];
export type Retainer = components['schemas']['Retainer'];
export type RetainerAlert = components['schemas']['RetainerAlert'];
export type RetainerBalance = components['schemas']['RetainerBalance'];
export type RetainerCadence = components['schemas']['RetainerCadence'];
export type RetainerFee = components['schemas']['RetainerFee'];
export type RetainerFeeState = components['schemas']['RetainerFeeState'];
export type RetainerGrant = components['schemas']['RetainerGrant'];
export type RetainerId = components['schemas']['RetainerId'];
export type RetainerList = components['schemas']['RetainerList'];
export type RetainerOverUse = components['schemas']['RetainerOverUse'];
export type RetainerPeriod = components['schemas']['RetainerPeriod'];
export type RetainerRef = components['schemas']['RetainerRef'];
export type RetainerRollOver = components['schemas']['RetainerRollOver'];
export type RetainerRow = components['schemas']['RetainerRow'];
export type RetainerRowKind = components['schemas']['RetainerRowKind'];
export type RetainerState = components['schemas']['RetainerState'];
export type RetainerStatement = components['schemas']['RetainerStatement'];
export type RetainerStatementRow = components['schemas']['RetainerStatementRow'];
export type RetainerTerm = components['schemas']['RetainerTerm'];
export type RetainerUnit = components['schemas']['RetainerUnit'];
export type Role = components['schemas']['Role'];
export type RoundId = components['schemas']['RoundId'];
export type Rounding = components['schemas']['Rounding'];
export type RoundingMode = components['schemas']['RoundingMode'];
export type RoundingScope = components['schemas']['RoundingScope'];
export type RowId = components['schemas']['RowId'];
export type RunQuick = components['schemas']['RunQuick'];
export type Sandbox = components['schemas']['Sandbox'];
export type SandboxHere = components['schemas']['SandboxHere'];
export type SandboxMail = components['schemas']['SandboxMail'];
export type SaveAnswer = components['schemas']['SaveAnswer'];
export type SavedView = components['schemas']['SavedView'];
export type SavePaperFont = components['schemas']['SavePaperFont'];
export type SaveTemplate = components['schemas']['SaveTemplate'];
export type Section = components['schemas']['Section'];
export type SectionId = components['schemas']['SectionId'];
export type SectionRef = components['schemas']['SectionRef'];
export type Seen = components['schemas']['Seen'];
export type SeenAt = components['schemas']['SeenAt'];
export type SendMerge = components['schemas']['SendMerge'];
export type SendQuote = components['schemas']['SendQuote'];
export type SentInvoice = components['schemas']['SentInvoice'];
export type SentInvoices = components['schemas']['SentInvoices'];
export type Series = components['schemas']['Series'];
export type SeriesId = components['schemas']['SeriesId'];
export type SeriesList = components['schemas']['SeriesList'];
export type SetCapture = components['schemas']['SetCapture'];
export type SetCell = components['schemas']['SetCell'];
export type SetMileageRate = components['schemas']['SetMileageRate'];
export type SetOptOut = components['schemas']['SetOptOut'];
export type SetPaymentPage = components['schemas']['SetPaymentPage'];
export type SetRate = components['schemas']['SetRate'];
export type SetReferenceRate = components['schemas']['SetReferenceRate'];
export type SetRemindersOf = components['schemas']['SetRemindersOf'];
export type SetTerm = components['schemas']['SetTerm'];
export type Settings = components['schemas']['Settings'];
export type SettingsPatch = components['schemas']['SettingsPatch'];
export type SettleFees = components['schemas']['SettleFees'];
export type Settlement = components['schemas']['Settlement'];
export type SettlementSource = components['schemas']['SettlementSource'];
export type Show = components['schemas']['Show'];
export type ShowCaptureDay = components['schemas']['ShowCaptureDay'];
export type ShowPdf = components['schemas']['ShowPdf'];
export type ShowStatement = components['schemas']['ShowStatement'];
export type SmtpSecurity = components['schemas']['SmtpSecurity'];
export type Snooze = components['schemas']['Snooze'];
export type SplitEntry = components['schemas']['SplitEntry'];
export type SplitParts = components['schemas']['SplitParts'];
export type Startable = components['schemas']['Startable'];
export type StartableInput = components['schemas']['StartableInput'];
export type StartPomodoro = components['schemas']['StartPomodoro'];
export type StartSeries = components['schemas']['StartSeries'];
export type StartTimer = components['schemas']['StartTimer'];
export type Statement = components['schemas']['Statement'];
export type StatementFile = components['schemas']['StatementFile'];
export type StatementKind = components['schemas']['StatementKind'];
export type StatementLine = components['schemas']['StatementLine'];
export type StatementOf = components['schemas']['StatementOf'];
export type StopTimer = components['schemas']['StopTimer'];
export type Stretch = components['schemas']['Stretch'];
export type StretchInput = components['schemas']['StretchInput'];
export type StripeAccountRef = components['schemas']['StripeAccountRef'];
export type StripeCharge = components['schemas']['StripeCharge'];
export type StripeCollection = components['schemas']['StripeCollection'];
export type StripeCustomer = components['schemas']['StripeCustomer'];
export type StripeCustomers = components['schemas']['StripeCustomers'];
export type StripeCustomersOf = components['schemas']['StripeCustomersOf'];
export type StripeDispute = components['schemas']['StripeDispute'];
export type StripeDisputeState = components['schemas']['StripeDisputeState'];
export type StripeHold = components['schemas']['StripeHold'];
export type StripeHolds = components['schemas']['StripeHolds'];
export type StripeHoldsOf = components['schemas']['StripeHoldsOf'];
export type StripeHoldState = components['schemas']['StripeHoldState'];
export type StripePaid = components['schemas']['StripePaid'];
export type StripePaidOf = components['schemas']['StripePaidOf'];
export type StripePayout = components['schemas']['StripePayout'];
export type StripePayoutHolds = components['schemas']['StripePayoutHolds'];
export type StripePayoutRef = components['schemas']['StripePayoutRef'];
export type StripePayouts = components['schemas']['StripePayouts'];
export type StripePayoutState = components['schemas']['StripePayoutState'];
export type StripeRefund = components['schemas']['StripeRefund'];
export type StripeRefundState = components['schemas']['StripeRefundState'];
export type StripeRight = components['schemas']['StripeRight'];
export type StripeSettings = components['schemas']['StripeSettings'];
export type SubmitAnswer = components['schemas']['SubmitAnswer'];
export type Suggestion = components['schemas']['Suggestion'];
export type SuggestShares = components['schemas']['SuggestShares'];
export type Swept = components['schemas']['Swept'];
export type Tag = components['schemas']['Tag'];
export type TakeDeposit = components['schemas']['TakeDeposit'];
export type TakeEvent = components['schemas']['TakeEvent'];
export type TakenOff = components['schemas']['TakenOff'];
export type TargetCalendar = components['schemas']['TargetCalendar'];
export type Task = components['schemas']['Task'];
export type TaskFigures = components['schemas']['TaskFigures'];
export type TaskFiguresList = components['schemas']['TaskFiguresList'];
export type TaskId = components['schemas']['TaskId'];
export type TaskInput = components['schemas']['TaskInput'];
export type TaskList = components['schemas']['TaskList'];
export type TaskPatch = components['schemas']['TaskPatch'];
export type TaskRef = components['schemas']['TaskRef'];
export type TaskSort = components['schemas']['TaskSort'];
export type TaskStatus = components['schemas']['TaskStatus'];
export type TaxGroup = components['schemas']['TaxGroup'];
export type TaxInput = components['schemas']['TaxInput'];
export type TaxLevel = components['schemas']['TaxLevel'];
export type TaxList = components['schemas']['TaxList'];
export type TaxMode = components['schemas']['TaxMode'];
export type TaxPatch = components['schemas']['TaxPatch'];
export type TaxRate = components['schemas']['TaxRate'];
export type TaxRateId = components['schemas']['TaxRateId'];
export type TaxTreatment = components['schemas']['TaxTreatment'];
export type TemplateRef = components['schemas']['TemplateRef'];
export type TemplatesIn = components['schemas']['TemplatesIn'];
export type TemplateVersion = components['schemas']['TemplateVersion'];
export type TemplateVersions = components['schemas']['TemplateVersions'];
export type TermId = components['schemas']['TermId'];
export type TestMail = components['schemas']['TestMail'];
export type TestMerge = components['schemas']['TestMerge'];
export type Theme = components['schemas']['Theme'];
export type ThreadId = components['schemas']['ThreadId'];
export type ThreadPage = components['schemas']['ThreadPage'];
export type ThreadRef = components['schemas']['ThreadRef'];
export type Timeline = components['schemas']['Timeline'];
export type TimelineEvent = components['schemas']['TimelineEvent'];
export type TimePreview = components['schemas']['TimePreview'];
export type Timer = components['schemas']['Timer'];
export type TimeReport = components['schemas']['TimeReport'];
export type TimerId = components['schemas']['TimerId'];
export type TimerState = components['schemas']['TimerState'];
export type TimerStatus = components['schemas']['TimerStatus'];
export type Today = components['schemas']['Today'];
export type Totals = components['schemas']['Totals'];
export type TriedTemplate = components['schemas']['TriedTemplate'];
export type Trip = components['schemas']['Trip'];
export type TripInput = components['schemas']['TripInput'];
export type TryTemplate = components['schemas']['TryTemplate'];
export type TurnedAway = components['schemas']['TurnedAway'];
export type Unallocate = components['schemas']['Unallocate'];
export type UndoState = components['schemas']['UndoState'];
export type UpcomingPeriod = components['schemas']['UpcomingPeriod'];
export type UpdateTimer = components['schemas']['UpdateTimer'];
export type VerifyCheck = components['schemas']['VerifyCheck'];
export type VerifyReport = components['schemas']['VerifyReport'];
export type VersionList = components['schemas']['VersionList'];
export type VersionRef = components['schemas']['VersionRef'];
export type VersionRow = components['schemas']['VersionRow'];
export type ViewId = components['schemas']['ViewId'];
export type ViewList = components['schemas']['ViewList'];
export type ViewRef = components['schemas']['ViewRef'];
export type VoidInvoice = components['schemas']['VoidInvoice'];
export type VoidPayment = components['schemas']['VoidPayment'];
export type WaitingExpenses = components['schemas']['WaitingExpenses'];
export type WaitingMilestones = components['schemas']['WaitingMilestones'];
export type WantPaymentLink = components['schemas']['WantPaymentLink'];
export type Week = components['schemas']['Week'];
export type Weekday = components['schemas']['Weekday'];
export type WeekRow = components['schemas']['WeekRow'];
export type WeekStart = components['schemas']['WeekStart'];
export type What = components['schemas']['What'];
export type WholeMail = components['schemas']['WholeMail'];
export type Why = components['schemas']['Why'];
export type WhyTurnedAway = components['schemas']['WhyTurnedAway'];
export type WorkspaceExport = components['schemas']['WorkspaceExport'];
export type WorkspaceHash = components['schemas']['WorkspaceHash'];
export type WorkspaceId = components['schemas']['WorkspaceId'];
export type WorkspaceInfo = components['schemas']['WorkspaceInfo'];
export type WorkspaceState = components['schemas']['WorkspaceState'];
export type WorkspaceStatus = components['schemas']['WorkspaceStatus'];
export type Worth = components['schemas']['Worth'];
export type WriteOff = components['schemas']['WriteOff'];
export type WriteOffExpenses = components['schemas']['WriteOffExpenses'];
export type WriteOffInvoice = components['schemas']['WriteOffInvoice'];
export type WrittenMail = components['schemas']['WrittenMail'];
export type WrittenMerge = components['schemas']['WrittenMerge'];
export type WrittenOff = components['schemas']['WrittenOff'];
export type XmlFile = components['schemas']['XmlFile'];
export type Zone = components['schemas']['Zone'];
export type $defs = Record<string, never>;
export interface operations {
    "activity.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListActivity"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "bank.account_edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditBankAccount"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccount"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "bank.accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccounts"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "bank.columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankFileRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankFileLook"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "bank.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmBank"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankTransaction"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "bank.confirm_certain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmBankMany"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankConfirmed"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "bank.ignore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IgnoreBank"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankConfirmed"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "bank.import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankFile"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankImport"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "bank.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListBank"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "bank.reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectBank"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankTransaction"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "bank.unmatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankTransaction"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "calendar.conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarConflicts"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "calendar.days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListDays"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDays"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "calendar.keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepVersion"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarConflicts"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "calendar.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "calendar.pull": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPulled"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "calendar.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadCalendar"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "calendar.target": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TargetCalendar"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "calendar.to_entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeEvent"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "capture.accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptProposals"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedProposals"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "capture.day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShowCaptureDay"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptureDay"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "capture.dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissProposal"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "capture.exclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExcludeCapture"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurgedCapture"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "capture.include": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncludeCapture"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptureStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "capture.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListCapture"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptureList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "capture.pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseCapture"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptureStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "capture.purge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurgeCapture"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurgedCapture"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "capture.record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCapture"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "capture.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCapture"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptureStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "capture.state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptureState"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "capture.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptureStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "capture.sweep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurgedCapture"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "client.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientInput"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "client.archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveClient"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "client.credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientCredit"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "client.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "client.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientPatch"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "client.figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientFiguresList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "client.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListClients"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "client.merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeClients"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "client.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "client.statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "client.statement_pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PdfFile"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "connection.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "connection.disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disconnected"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "connection.google": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectGoogle"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAsked"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "connection.imap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectImap"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "connection.imap_off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "connection.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "connection.looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionLooks"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "connection.progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "connection.sandbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxHere"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "connection.smtp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectSmtp"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "connection.stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectStripe"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "connection.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "deposit.draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftDeposit"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "deposit.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListDeposits"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "dispute.accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "dispute.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveAnswer"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "dispute.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "dispute.submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitAnswer"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "dunning.client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemindersOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemindersOfClient"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "dunning.coming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComingReminders"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "dunning.invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComingReminder"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "dunning.pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseReminders"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComingReminder"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "dunning.plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderPlan"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "dunning.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemindersRan"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "dunning.set_client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRemindersOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemindersOfClient"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "dunning.set_plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderPlanInput"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderPlan"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddEntry"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.copy_week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyWeek"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopiedWeek"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneDay"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryIds"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedEntries"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateEntry"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditEntry"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.edit_many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMany"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedMany"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupEntries"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryGroups"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryHistory"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListEntries"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.overlaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverlapPairs"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.resolve_overlap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveOverlap"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverlapPairs"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.set_cell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCell"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Week"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitEntry"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SplitParts"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneDay"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Week"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "entry.write_off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOff"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedEntries"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "expense_category.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddExpenseCategory"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseCategory"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "expense_category.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpenseCategoryRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "expense_category.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditExpenseCategory"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseCategory"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "expense_category.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseCategoryList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "expense.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddExpense"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "expense.attach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachReceipt"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "expense.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpenseIds"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpensesChanged"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "expense.detach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetachReceipt"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "expense.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditExpense"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "expense.edit_many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditExpenses"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedMany"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "expense.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListExpenses"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "expense.receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveInvoice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedInvoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "expense.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpenseRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "expense.write_off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOffExpenses"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpensesChanged"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "export.entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportEntries"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntriesFile"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "export.exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeFile"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "export.payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutsFile"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "export.report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportReport"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportFile"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "export.statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementFile"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "export.workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportWorkspace"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceExport"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "favourite.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddFavourite"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Startable"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "favourite.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveFavourite"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "file.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileContent"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "file.sweep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Swept"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "finding.resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveFinding"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "gap.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwayGaps"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "gap.resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveGaps"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwayGaps"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "home.today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "idle.beat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenAt"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "idle.guard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guarded"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "idle.leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "idle.recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwayGaps"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "idle.report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportAway"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwayGaps"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "idle.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwayStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "import.columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportColumnsRequest"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportColumns"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "import.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRequest"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "ingest.file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IngestFile"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IngestFileReport"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "ingest.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IngestRequest"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IngestReport"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.add_expenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddExpenses"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.add_items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddItems"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.add_milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMilestones"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.add_time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTime"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.adjustment_add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddAdjustment"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.adjustment_delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.adjustment_edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditAdjustment"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimLate"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompareVersions"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditInvoice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.credit_preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewCredit"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditPreview"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.creditable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Creditable"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftInvoice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditInvoice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueInvoice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.issue_many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueMany"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedMany"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LateOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LatePayment"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.line_add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddLine"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.line_delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.line_edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditLine"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.line_entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LineRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineEntries"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.line_move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveLine"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListInvoices"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayInvoice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShowPdf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PdfFile"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.pdf_many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManyInvoices"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PdfArchive"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.preview_time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewTime"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimePreview"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReissueInvoice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoredVersion"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.section_add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSection"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.section_delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SectionRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.section_edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSection"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.section_move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveSection"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.take_deposit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeDeposit"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.version_pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PdfFile"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidInvoice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.waiting_expenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaitingExpenses"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpensesWaiting"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.waiting_milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaitingMilestones"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestonesWaiting"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.write_off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOffInvoice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenOff"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "invoice.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceXml"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["XmlFile"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "item.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemInput"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "item.archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveItem"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "item.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "item.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemPatch"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "item.from_line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemFromLine"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "item.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListItems"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "item.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "job.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "job.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "late.rate_delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferenceRateOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceRates"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "late.rate_set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetReferenceRate"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceRates"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "late.rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceRates"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_merge.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailMerge"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_merge.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_merge.look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookAtMerge"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeLook"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_merge.opt_out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOptOut"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptOutList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_merge.opt_outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptOutList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_merge.pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailMerge"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_merge.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenMerge"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_merge.resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailMerge"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_merge.send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMerge"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailMerge"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_merge.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePage"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_merge.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestMerge"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_template.examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExamplesOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailExamples"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_template.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplatesIn"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplates"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_template.reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplate"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_template.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveTemplate"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplate"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_template.try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryTemplate"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedTemplate"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail_template.versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateVersions"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail.compose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComposeMail"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDraft"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail.file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenMail"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailAsFile"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListMails"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewMail"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPage"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail.send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenMail"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentInvoices"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeMail"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mail.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestMail"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "message.answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswersAbout"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "message.assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignThread"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadPage"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "message.compose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyTo"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyDraft"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "message.import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportMail"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedMail"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "message.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListMessages"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "message.mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkThread"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadPage"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "message.page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "message.pull": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPulled"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "message.reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "message.set_reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadBack"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "message.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThreadRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadPage"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mileage_rate.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MileageRateRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mileage_rate.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MileageRateList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "mileage_rate.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMileageRate"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MileageRate"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneInput"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.attach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachEvidence"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.bill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillMilestones"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteMilestone"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.deposit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositForMilestone"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.detach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetachEvidence"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestonePatch"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteMilestone"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneHistory"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListMilestones"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveMilestone"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanMilestones"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedMilestones"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenMilestone"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "milestone.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Milestone"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "number.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckNumber"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberVerdict"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "outbox.carry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Carried"] | null;
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "outbox.discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EffectRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "outbox.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListOutbox"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outbox"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "outbox.retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EffectRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "paper_font.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperFont"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "paper_font.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavePaperFont"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperFont"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "paper_font.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperFont"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "payment.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPayment"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRow"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "payment.allocate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocatePayment"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientCredit"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "payment.exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeGains"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "payment.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListPayments"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "payment.receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PdfFile"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "payment.refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundPayment"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRow"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "payment.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRow"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "payment.suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuggestShares"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "payment.unallocate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Unallocate"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "payment.void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidPayment"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRow"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "period.close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosePeriod"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedPeriod"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "period.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenPeriod"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedPeriod"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "period.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedPeriod"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "person.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonInput"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "person.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonPatch"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "person.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "pomodoro.skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PomodoroStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "pomodoro.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartPomodoro"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PomodoroStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "pomodoro.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PomodoroStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "pomodoro.stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PomodoroStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "pomodoro.turn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PomodoroTurned"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "profile.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "profile.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileInput"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "project.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectInput"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "project.archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveProject"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "project.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "project.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectPatch"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "project.figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectFiguresList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "project.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListProjects"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "project.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quick.parse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParseQuick"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuickParse"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quick.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunQuick"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuickResult"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptQuote"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddQuote"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditContract"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseQuote"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.deposit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositOfQuote"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRef"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditQuote"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillQuote"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRef"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListQuotes"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.origin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfInvoice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteOrigin"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteFile"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendQuote"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.take_back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.total": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseOptions"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteTotal"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "quote.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseQuote"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "rate.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "rate.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListRates"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "rate.resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveRate"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolvedRate"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "rate.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRate"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rate"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "recurring.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRecurring"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "recurring.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecurringRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "recurring.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRecurring"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "recurring.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListRecurring"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "recurring.pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseRecurring"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "recurring.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRecurring"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringUpcoming"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "recurring.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringRan"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "recurring.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecurringRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "reminder.remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminded"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "reminder.snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Snooze"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "reminder.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "report.time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportTime"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeReport"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "retainer.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRetainer"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retainer"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "retainer.archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveRetainer"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retainer"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "retainer.bill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillRetainer"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "retainer.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetainerRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "retainer.delete_term": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteTerm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retainer"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "retainer.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRetainer"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retainer"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "retainer.end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRetainer"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retainer"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "retainer.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListRetainers"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetainerList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "retainer.set_term": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTerm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retainer"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "retainer.settle_fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleFees"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retainer"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "retainer.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetainerRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetainerRow"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "retainer.statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShowStatement"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetainerStatement"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "search.find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindRequest"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hits"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "series.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSeries"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "series.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSeries"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "series.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListSeries"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "series.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapRegister"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "series.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSeries"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "series.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GapRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "settings.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "settings.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsPatch"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaptureHold"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeHolds"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.collect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeCollection"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.collect_amount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeCollection"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.collect_end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndCollection"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeCollection"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.collection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeCollection"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StripeCustomersOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeCustomers"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForHold"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeHolds"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.hold_end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndHold"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeHolds"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StripeHoldsOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeHolds"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WantPaymentLink"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentLinkStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.listen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListenForStripe"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeSettings"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StripePaidOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripePaid"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.payout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StripePayoutRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripePayoutHolds"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripePayouts"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadStripe"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pulled"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundThroughStripe"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripePaid"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.set_page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPaymentPage"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeSettings"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StripeAccountRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeSettings"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "stripe.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentLinkRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentLinkStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "task.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskInput"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "task.archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveTask"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "task.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "task.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskPatch"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "task.figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskFiguresList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "task.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListTasks"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "task.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "tax.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxInput"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "tax.archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveTax"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "tax.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxPatch"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "tax.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "timer.break_start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "timer.break_stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "timer.discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "timer.pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "timer.resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "timer.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartTimer"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "timer.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "timer.stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopTimer"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "timer.switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartTimer"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "timer.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTimer"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "undo.peek": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoState"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "undo.redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoState"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "undo.undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoState"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "view.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddView"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "view.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewRef"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "view.edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditView"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "view.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListViews"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewList"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "workspace.backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackupTo"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackupMade"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "workspace.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkspace"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "workspace.hash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceHash"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "workspace.import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportWorkspace"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "workspace.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenWorkspace"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "workspace.restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreFrom"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Restored"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "workspace.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceStatus"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
    "workspace.verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifyReport"];
                };
            };
            /** @description not done, nothing changed */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiError"];
                };
            };
        };
    };
}
