// Made from the OpenAPI document by openapi/generate-clients.
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description How many published actions an organization owns. */
        ActionCounts: {
            /**
             * Format: int32
             * @description How many it leads.
             */
            lead: number;
            /**
             * Format: int32
             * @description How many it supports.
             */
            supporting: number;
        };
        /** @description A page of a list. */
        ActionPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["ActionResponse"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /** @description What people write about an action. Its status is not here: that changes by a report, with a note that says why. */
        ActionPatch: {
            /** @description The area that it is in: a key of the forum, or an id. */
            area?: string;
            /** @description The action that it is a suggestion under: a key or an id, of the same area. */
            parent?: null | string;
            /** @description The action of an earlier forum that it carries on: a key or an id. */
            continues?: null | string;
            /**
             * Format: int32
             * @description Its place among its neighbours, from 1. Default: the last.
             */
            position?: null | number;
            /** @description What is to be done, in English. One of `title` and `titleFr` has to be there. */
            title?: null | string;
            /** @description What is to be done, in French. */
            titleFr?: null | string;
            /** @description More about it, in English. */
            description?: null | string;
            /** @description More about it, in French. */
            descriptionFr?: null | string;
            /** @description The report's own wording. Set once, never edited. */
            sourceText?: null | string;
            /** @description The place in the report (section and bullet), in English. */
            sourceRef?: null | string;
            /** @description The place in the report, in French. */
            sourceRefFr?: null | string;
            /** @description Whom it is meant to guide. */
            audience?: null | components["schemas"]["Audience"][];
            /** @description Words to find it by: lower-case letters and digits, with single hyphens. */
            tags?: null | string[];
            /** @description The level of government that it is addressed to. */
            jurisdiction?: components["schemas"]["Jurisdiction"] | null;
            /**
             * Format: date
             * @description The day on which work is to begin.
             */
            startsOn?: null | string;
            /**
             * Format: date
             * @description The day by which it is to be done; not before `startsOn`.
             */
            targetDate?: null | string;
            /** @description What is to be said about the target date. */
            targetDateNote?: null | string;
            /**
             * Format: int32
             * @description How far it is, in percent, 0 to 100.
             */
            progress?: null | number;
            /**
             * @description `draft` while only coordinators are to see it. Default: `published`. Sent as `null` in an edit, it stays what it is. To archive an
             *     action, delete it.
             */
            publication?: components["schemas"]["Publication"] | null;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
        };
        /**
         * @description That an owner was asked for an update, and whether they answered. Of whom it was asked by name or address, and what was said, is not
         *     here.
         */
        ActionRequest: {
            /** @description The key of the organization that was asked. */
            organization: string;
            /** @description Its name, in the language asked for. */
            name: string;
            /**
             * Format: date-time
             * @description When it was asked.
             */
            askedAt: string;
            /**
             * Format: date-time
             * @description When it was last reminded; absent where it was not.
             */
            remindedAt?: string;
            /**
             * Format: date-time
             * @description When it answered; absent while it has not.
             */
            answeredAt?: string;
        };
        /** @description One priority of a forum, made trackable: who took it on, where it stands, and what was heard of it. */
        ActionResponse: {
            /**
             * Format: uuid
             * @description Its id, a UUID that never changes.
             */
            id: string;
            /** @description A short reference for people: the forum's key, the area's letter and a number. Unique, and never used again. */
            key: string;
            /** @description The key of the forum that agreed on it. */
            forum: string;
            /** @description The key of its area in that forum. */
            area: string;
            /** @description The key of the action that it is a suggestion under. */
            parent?: string;
            /**
             * Format: int32
             * @description Its place among its neighbours, from 1.
             */
            position: number;
            /** @description What is to be done, in the language asked for. */
            title: string;
            /** @description More about it, in the language asked for. */
            description?: string;
            /** @description The report's own wording. */
            sourceText?: string;
            /** @description The place in the report: section and bullet. */
            sourceRef?: string;
            /** @description Where it stands, as its owners report it. */
            status: components["schemas"]["ActionStatus"];
            /**
             * Format: date
             * @description The day from which the status holds; absent before the first change.
             */
            statusSince?: string;
            /** @description The statuses that may come next. */
            allowedTransitions: components["schemas"]["ActionStatus"][];
            /** @description Where it stands, as an independent assessor found it. */
            assessment?: components["schemas"]["AssessmentSummary"];
            /**
             * Format: int32
             * @description How far it is, in percent, 0 to 100; never coupled to the status.
             */
            progress?: number;
            /** @description The organizations that took it on, those who lead first. */
            owners: components["schemas"]["OwnerResponse"][];
            /** @description Whom it is meant to guide. */
            audience: components["schemas"]["Audience"][];
            /** @description Words to find it by. */
            tags: string[];
            /** @description The level of government that it is addressed to. */
            jurisdiction?: components["schemas"]["Jurisdiction"];
            /**
             * Format: date
             * @description The day on which work is to begin.
             */
            startsOn?: string;
            /**
             * Format: date
             * @description The day by which it is to be done.
             */
            targetDate?: string;
            /**
             * Format: date
             * @description The first target date that was ever set, so that a date that slips is seen to slip.
             */
            originalTargetDate?: string;
            /** @description What is to be said about the target date. */
            targetDateNote?: string;
            /**
             * Format: date
             * @description The day on which it was done.
             */
            completedOn?: string;
            /**
             * Format: int32
             * @description How many notes the reader may read.
             */
            noteCount: number;
            /**
             * Format: date-time
             * @description When the last report came that the reader may know of: a note that they may read, or a change of status.
             */
            lastReportedAt?: string;
            /** @description Whether the target date is past and the action is neither done nor ended. */
            isOverdue: boolean;
            /**
             * @description Whether nothing was heard for longer than the service's limit (90 days, unless set otherwise) and the action is neither done nor
             *     ended.
             */
            isStale: boolean;
            /** @description Why it needs attention; empty where it needs none. */
            attention: components["schemas"]["AttentionReason"][];
            /** @description The published suggestions under it; absent where there are none. */
            children?: components["schemas"]["ChildrenSummary"];
            /** @description The newest notes that you may read; with `include=notes`. */
            notes?: components["schemas"]["NoteResponse"][];
            /** @description When owners were asked for updates, and when they answered: the five newest; with `include=updateRequests`. */
            updateRequests?: components["schemas"]["ActionRequest"][];
            /** @description The key of the action of an earlier forum that this one carries on. */
            continues?: string;
            /** @description The keys of the actions of later forums that carry this one on. */
            continuedBy: string[];
            /** @description Whether it is out in the open. */
            publication: components["schemas"]["Publication"];
            /**
             * Format: int32
             * @description Counts up by one with every change of the action itself. A note alone does not change it.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was put on record.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the action itself was last changed.
             */
            updatedAt: string;
        };
        /**
         * @description Where an action stands. Which status may follow which is in the description of `GET /statuses`.
         *
         *     - `notStarted`: Nothing has been committed yet.
         *     - `planned`: Someone has committed to it; work has not begun.
         *     - `inProgress`: Work is under way.
         *     - `onHold`: Begun or planned, and halted for now.
         *     - `completed`: Done as agreed.
         *     - `completedModified`: Done, in a changed form.
         *     - `notPursued`: Given up, with the reason.
         *     - `superseded`: Another action took its place.
         * @enum {string}
         */
        ActionStatus: "notStarted" | "planned" | "inProgress" | "onHold" | "completed" | "completedModified" | "notPursued" | "superseded";
        /** @description What there is to say about an action, when its status stays what it is. */
        AddNoteText: {
            /** @description The text. */
            body: string;
            /** @description The language that it is written in. Default: `en`. */
            language?: components["schemas"]["NoteLanguage"] | null;
            /** @description Who may read it. Default: `network`. */
            visibility?: components["schemas"]["NoteVisibility"] | null;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
            /**
             * Format: int32
             * @description How far the action is now, in percent. Left out, it stays as it is.
             */
            progress?: null | number;
            /** @description Documents or pages that show it. */
            evidence?: null | components["schemas"]["EvidenceBody"][];
        };
        /** @description A new area. */
        AreaBody: {
            /** @description What it is called, in English. One of `title` and `titleFr` has to be there. */
            title?: null | string;
            /** @description What it is called, in French. */
            titleFr?: null | string;
            /**
             * Format: int32
             * @description Its place among the areas of the forum, from 1. Default: the last.
             */
            position?: null | number;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
            /** @description A short reference for people, such as `services`. Unique in the forum, and never used again. */
            key: string;
            /** @description The letters that stand for the area in the keys of its actions, 1 to 4. Default: the shortest beginning of its key that is free. */
            code?: null | string;
        };
        /** @description A page of a list. */
        AreaPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["AreaResponse"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /** @description What people write about an area. */
        AreaPatch: {
            /** @description What it is called, in English. One of `title` and `titleFr` has to be there. */
            title?: null | string;
            /** @description What it is called, in French. */
            titleFr?: null | string;
            /**
             * Format: int32
             * @description Its place among the areas of the forum, from 1. Default: the last.
             */
            position?: null | number;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
        };
        /** @description A heading under which a forum put its priorities. */
        AreaResponse: {
            /**
             * Format: uuid
             * @description Its id, a UUID that never changes.
             */
            id: string;
            /** @description A short reference for people, such as `services`. Unique in the forum, and never used again. */
            key: string;
            /** @description The letter or letters that stand for the area in the keys of its actions. */
            code: string;
            /** @description What it is called, in the language asked for. */
            title: string;
            /**
             * Format: int32
             * @description Its place among the areas of the forum, from 1.
             */
            position: number;
            /**
             * Format: int32
             * @description How many published actions it holds, suggestions among them.
             */
            actionCount: number;
            /**
             * Format: int32
             * @description Counts up by one with every edit of the area.
             */
            version: number;
        };
        /** @description An action that an organization is asked about. */
        AskedAction: {
            /** @description Its key. */
            action: string;
            /** @description What was answered; absent where nothing was. What was said of it stands in the action's notes. */
            reply?: components["schemas"]["ReplyKind"];
            /**
             * Format: date-time
             * @description When.
             */
            repliedAt?: string;
            /** @description `false`: the organization owns the action no more, and is not asked about it any more. */
            isOwner: boolean;
        };
        /** @description A page of a list. */
        AssessmentPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["AssessmentResponse"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /**
         * @description What an independent assessor found, beside what the owners report. That it was assessed, when and how is for all who see the action; the
         *     text for whom it is for.
         */
        AssessmentResponse: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The key of the action. */
            action: string;
            /** @description The status as the assessor found it. */
            status: components["schemas"]["ActionStatus"];
            /** @description What they say about it; absent for those whom it is not for. */
            note?: string;
            /** @description The language that it is written in. */
            language: components["schemas"]["NoteLanguage"];
            /** @description Who may read the text. */
            visibility: components["schemas"]["NoteVisibility"];
            /** @description Documents or pages that show it; empty for those whom the text is not for. */
            evidence: components["schemas"]["Evidence"][];
            /** @description Who assessed it. */
            assessor: components["schemas"]["AuthorResponse"];
            /**
             * Format: date-time
             * @description When.
             */
            assessedAt: string;
            /**
             * Format: date-time
             * @description When its words were taken out, because they should not have been here; absent while they are there.
             */
            redactedAt?: string;
            /** @description Why they were taken out. */
            redactionReason?: string;
        };
        /** @description What an independent assessor found last. */
        AssessmentSummary: {
            /** @description The status as they found it. */
            status: components["schemas"]["ActionStatus"];
            /**
             * Format: date-time
             * @description When.
             */
            assessedAt: string;
            /** @description The key of the assessor's organization. */
            organization?: string;
            /** @description The assessor's name; for signed-in readers. */
            assessor?: string;
        };
        /** @description The organization's part. */
        AssignOwnerBody: {
            /** @description Whether it leads or supports. */
            role: components["schemas"]["OwnerRole"];
            /** @description Whom to ask. Told to the network, never to the public. Left out, nobody is named. */
            contact?: components["schemas"]["ContactBody"] | null;
        };
        /** @description An action that needs attention, and why. */
        AttentionEntry: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its key. */
            key: string;
            /** @description The key of its forum. */
            forum: string;
            /** @description The key of its area. */
            area: string;
            /** @description Its title, in the language asked for. */
            title: string;
            /** @description Its status, as the owners report it. */
            status: components["schemas"]["ActionStatus"];
            /** @description The worst of the reasons, which decides its place: `overdue`, then `stale`, `onHold`, `unowned`. */
            reason: components["schemas"]["AttentionReason"];
            /** @description All the reasons, worst first. */
            reasons: components["schemas"]["AttentionReason"][];
            /**
             * Format: date
             * @description Since when the worst reason counts: the target date, the day of the last report, the day it was put on hold, or the first day it
             *     is counted.
             */
            since: string;
            /**
             * Format: int32
             * @description Days since then.
             */
            days: number;
            /**
             * Format: date
             * @description The day by which it is to be done.
             */
            targetDate?: string;
            /**
             * Format: date-time
             * @description When something was last heard of it that you may know of.
             */
            lastReportedAt?: string;
            /** @description The keys of the organizations that own it. */
            owners: string[];
        };
        /** @description A page of a list. */
        AttentionEntryPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["AttentionEntry"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /**
         * @description Why an action needs somebody's attention.
         *
         *     - `overdue`: Its target date is past, and it is neither done nor ended.
         *     - `stale`: Nothing was heard of it for long, and it is neither done nor ended.
         *     - `onHold`: It is on hold.
         *     - `unowned`: Nobody owns it, and it is neither done nor ended.
         * @enum {string}
         */
        AttentionReason: "overdue" | "stale" | "onHold" | "unowned";
        /**
         * @description Whom an action is meant to guide.
         *
         *     - `ngo`: Non-governmental organizations.
         *     - `serviceProvider`: Those who serve trafficked persons directly.
         *     - `lawEnforcement`: Police and other law enforcement.
         *     - `immigrationAgency`: Immigration and border agencies.
         *     - `policyMaker`: Those who make policy.
         *     - `government`: Government of any level.
         *     - `municipality`: Cities and towns.
         *     - `legalPractitioner`: Lawyers and other legal practitioners.
         *     - `researcher`: Researchers and academics.
         *     - `grassroots`: Grassroots groups and collectives.
         *     - `advocate`: Anti-trafficking and social-justice advocates, and their allies.
         *     - `media`: The media.
         *     - `public`: The general public.
         *     - `other`: Anyone else.
         * @enum {string}
         */
        Audience: "ngo" | "serviceProvider" | "lawEnforcement" | "immigrationAgency" | "policyMaker" | "government" | "municipality" | "legalPractitioner" | "researcher" | "grassroots" | "advocate" | "media" | "public" | "other";
        /** @description One entry of the audit log. */
        AuditEntry: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who: `key:…`, `oidc:…` or `anonymous`. For a sign-in that failed, the key that was claimed. */
            actor: string;
            /** @description Their name. */
            name: string;
            /** @description The role that they had. */
            role: string;
            /** @description The key of the organization that they acted for. */
            organization?: string;
            /** @description The network address that the request came from. */
            address: string;
            /** @description The HTTP method. */
            method: string;
            /** @description The operation's id. */
            operation: string;
            /** @description What it was done to: the path below `/api/v1/`. */
            subject: string;
            /**
             * Format: int32
             * @description The HTTP status of the answer.
             */
            status: number;
            /** @description The code of the problem that it was refused with, such as `invalidRequest`. */
            problem?: string;
            /** @description The answer's `Request-Id`. */
            requestId: string;
        };
        /** @description A page of a list. */
        AuditEntryPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["AuditEntry"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /** @description Who wrote something. */
        AuthorResponse: {
            /** @description The key of the organization that they wrote for; absent for coordinators and admins without one. */
            organization?: string;
            /** @description Their name; for signed-in readers. */
            name?: string;
        };
        /** @description Who made a change. */
        ChangeActor: {
            /** @description Their name; only for signed-in readers. */
            name?: string;
            /** @description The key of the organization that they acted for. */
            organization?: string;
        };
        /** @description The facts of a change. */
        ChangeData: {
            /**
             * Format: int32
             * @description The subject's version after the change.
             */
            version: number;
            /** @description The key of the forum that the subject belongs to. */
            forum?: string;
            /**
             * Format: uuid
             * @description The id of the note that says why, where there is one that you may read.
             */
            note?: string;
            /**
             * @description Members that changed, each with what it was (`from`) and what it became (`to`); either is absent where there was,
             *                 or is, nothing.
             */
            changed?: {
                [key: string]: components["schemas"]["MemberChange"];
            };
        };
        /** @description Something that happened. */
        ChangeResponse: {
            /**
             * Format: uuid
             * @description The change's own id (a UUID). The same change has the same id for every reader, in the feed, in the stream and in a webhook.
             */
            id: string;
            /** @description The place of this change in the feed: give it back as `after` (or `Last-Event-ID`) to go on behind it. */
            cursor: string;
            /** @description What happened, such as `action.statusChanged`. */
            type: string;
            /**
             * Format: date-time
             * @description When it was written down (UTC). When it happened in the world, the resource itself says.
             */
            at: string;
            /** @description Who did it. */
            actor: components["schemas"]["ChangeActor"];
            /** @description What it is about. */
            subject: components["schemas"]["ChangeSubject"];
            /** @description The facts. The words of a note are never among them. */
            data: components["schemas"]["ChangeData"];
        };
        /** @description Reports on several actions. */
        ChangeStatusesBody: {
            /** @description The reports, 1 to 500, taken in their order. */
            items: components["schemas"]["ChangeStatusesItem"][];
        };
        /** @description A report of where one action stands now, and why. */
        ChangeStatusesItem: {
            /** @description The new status. It has to be one of the action's `allowedTransitions`. */
            status: components["schemas"]["ActionStatus"];
            /** @description Why: what was done, decided or learned. */
            note: string;
            /**
             * Format: date
             * @description The day from which the new status holds. Default: today, in the service's time zone (`timeZone` of the summary). It may be past, not
             *     before the change of status before it.
             */
            effectiveOn?: null | string;
            /**
             * Format: int32
             * @description How far it is, in percent. Left out, it stays as it is.
             */
            progress?: null | number;
            /** @description Documents or pages that show it. */
            evidence?: null | components["schemas"]["EvidenceBody"][];
            /** @description The language that the note is written in. Default: `en`. */
            language?: components["schemas"]["NoteLanguage"] | null;
            /** @description Who may read the note; the change of status itself is seen by all who see the action. Default: `network`. */
            visibility?: components["schemas"]["NoteVisibility"] | null;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
            /** @description The action: its id or key, such as `ccr-2016-s2`. */
            action: string;
        };
        /** @description The actions as they stand now. */
        ChangeStatusesResponse: {
            /** @description Each action once, in the order in which it was first named. */
            items: components["schemas"]["ActionResponse"][];
        };
        /** @description What a change is about. */
        ChangeSubject: {
            /** @description What it is. */
            kind: components["schemas"]["SubjectKind"];
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its key. */
            key: string;
        };
        /** @description A stretch of the feed. */
        ChangesResponse: {
            /**
             * @description The changes, oldest first; empty when there is nothing new, or nothing that you may see in the stretch that was
             *                 looked at.
             */
            items: components["schemas"]["ChangeResponse"][];
            /**
             * @description Where to go on. Always there: a feed has no last page. Store it once you have dealt with the items, and
             *                 come back with it as `after`.
             */
            nextCursor: string;
            /** @description `true`: ask again at once, there may be more already. `false`: this is all there is by now. */
            hasMore: boolean;
        };
        /** @description The suggestions under an action. */
        ChildrenSummary: {
            /**
             * Format: int32
             * @description How many.
             */
            total: number;
            /** @description How many of each status; a status that none has is absent. */
            byStatus: {
                /** Format: int32 */
                notStarted?: number;
                /** Format: int32 */
                planned?: number;
                /** Format: int32 */
                inProgress?: number;
                /** Format: int32 */
                onHold?: number;
                /** Format: int32 */
                completed?: number;
                /** Format: int32 */
                completedModified?: number;
                /** Format: int32 */
                notPursued?: number;
                /** Format: int32 */
                superseded?: number;
            };
            /** @description The suggestions themselves, up to 50; with `include=children`. */
            items?: components["schemas"]["ActionResponse"][];
        };
        /**
         * @description By what two days are compared.
         *
         *     - `happened`: By how things stood, as it is known now.
         *     - `recorded`: By what was on record.
         * @enum {string}
         */
        Clock: "happened" | "recorded";
        /** @description An action that moved between two days, with what was different. What stayed the same is absent. */
        ComparedAction: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its key. */
            key: string;
            /** @description The key of its forum. */
            forum: string;
            /** @description The key of its area. */
            area: string;
            /** @description Its title, in the language asked for. */
            title: string;
            /** @description Whether it is new among those that are counted, is no longer among them, or changed. */
            movement: components["schemas"]["Movement"];
            /** @description Where it stood, as its owners report it. */
            status?: components["schemas"]["ComparedStatus"];
            /** @description Where it stood, as an assessor found it. */
            assessedStatus?: components["schemas"]["ComparedStatus"];
            /** @description The day by which it is to be done. */
            targetDate?: components["schemas"]["ComparedDay"];
            /** @description How far it was, in percent, 0 to 100. */
            progress?: components["schemas"]["ComparedNumber"];
            /** @description The keys of the organizations that own it. */
            owners?: components["schemas"]["ComparedOwners"];
        };
        /** @description A day that was set, on two days. */
        ComparedDay: {
            /**
             * Format: date
             * @description On the earlier day; absent where there was none.
             */
            from?: string;
            /**
             * Format: date
             * @description On the later day; absent where there is none.
             */
            to?: string;
        };
        /** @description A number on two days. */
        ComparedNumber: {
            /**
             * Format: int32
             * @description On the earlier day; absent where there was none.
             */
            from?: number;
            /**
             * Format: int32
             * @description On the later day; absent where there is none.
             */
            to?: number;
        };
        /** @description Owners on two days, by their keys. */
        ComparedOwners: {
            /** @description On the earlier day. */
            from: string[];
            /** @description On the later day. */
            to: string[];
        };
        /** @description A status on two days. */
        ComparedStatus: {
            /** @description On the earlier day; absent where there was none. */
            from?: components["schemas"]["ActionStatus"];
            /** @description On the later day; absent where there is none. */
            to?: components["schemas"]["ActionStatus"];
        };
        /** @description What is different between two days. */
        ComparisonResponse: {
            /**
             * Format: date
             * @description The earlier day, at its end.
             */
            from: string;
            /**
             * Format: date
             * @description The later day, at its end.
             */
            to: string;
            /** @description By what they are compared. */
            clock: components["schemas"]["Clock"];
            /** @description The figures of the earlier day, as the summary has them. */
            before: components["schemas"]["Figures"];
            /** @description The figures of the later day. */
            after: components["schemas"]["Figures"];
            /** @description The actions that moved, sorted by key. */
            items: components["schemas"]["ComparedAction"][];
            /** @description Give it back as `cursor` for the next page of them; absent on the last page. */
            nextCursor?: string;
            /** @description The time zone by which days are counted: an IANA name such as `America/Toronto`. */
            timeZone: string;
        };
        /** @description Whom to ask. Told to the network, never to the public. */
        Contact: {
            /** @description A name. */
            name?: string;
            /** @description An e-mail address. */
            email?: string;
        };
        /** @description Whom to ask. Told to the network, never to the public. */
        ContactBody: {
            /** @description A name. */
            name?: null | string;
            /** @description An e-mail address. */
            email?: null | string;
        };
        /** @description A forum. */
        ConveneForumBody: {
            /** @description What it was called, in English. One of `title` and `titleFr` has to be there. */
            title?: null | string;
            /** @description What it was called, in French. */
            titleFr?: null | string;
            /** @description What it was about and who was there, in English. */
            description?: null | string;
            /** @description What it was about and who was there, in French. */
            descriptionFr?: null | string;
            /** @description Who held it, in English. */
            host?: null | string;
            /** @description Who held it, in French. */
            hostFr?: null | string;
            /**
             * Format: date
             * @description The day it was held; the first one where it took several.
             */
            heldOn: string;
            /**
             * Format: date
             * @description The last day, where it took several; not before `heldOn`.
             */
            endedOn?: null | string;
            /** @description Where it was held. */
            location?: components["schemas"]["LocationBody"] | null;
            /** @description How many people took part. */
            participants?: components["schemas"]["ParticipantsBody"] | null;
            /** @description Where the participants mainly came from: the letters of ISO 3166-2 subdivisions, such as ON. */
            regions?: null | string[];
            /** @description What it was to achieve, in English. */
            objectives?: null | string[];
            /** @description The same in French, in the same order. */
            objectivesFr?: null | string[];
            /** @description How many sessions of each kind it had. */
            programme?: null | components["schemas"]["ProgrammeItemBody"][];
            /** @description What the sessions were about, in English. */
            topics?: null | string[];
            /** @description The same in French, in the same order. */
            topicsFr?: null | string[];
            /** @description Who made it possible, in English. */
            acknowledgement?: null | string;
            /** @description Who made it possible, in French. */
            acknowledgementFr?: null | string;
            /** @description The report that its priorities were taken from. */
            source?: components["schemas"]["SourceBody"] | null;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
            /** @description A short reference for people, such as `ccr-2016`. Unique, and never used again; the keys of the forum's actions begin with it. */
            key: string;
            /** @description The headings under which it put its priorities. They can be added later, too. */
            areas?: null | components["schemas"]["AreaBody"][];
        };
        /** @description A corrected text. */
        CorrectNoteText: {
            /** @description The whole text, as it should have been. */
            body: string;
            /** @description Why it is corrected. */
            reason?: null | string;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
        };
        /** @description A corrected text of a note. */
        CorrectionResponse: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The text. */
            body: string;
            /** @description Why it was corrected. */
            reason?: string;
            /** @description Who corrected it. */
            author: components["schemas"]["AuthorResponse"];
            /**
             * Format: date-time
             * @description When.
             */
            recordedAt: string;
        };
        /** @description An action as it stood at the end of the day. */
        CountedRow: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its key. */
            key: string;
            /** @description The key of its forum. */
            forum: string;
            /** @description The key of its area. */
            area: string;
            /** @description The key of the published action that it is a suggestion under. */
            parent?: string;
            /** @description Its title, in the language asked for. */
            title: string;
            /** @description Where it stood, as its owners report it. */
            status: components["schemas"]["ActionStatus"];
            /**
             * Format: date
             * @description The day from which that status holds; absent before the first change.
             */
            statusSince?: string;
            /** @description Where it stood, as an assessor found it; absent where nobody had looked. */
            assessedStatus?: components["schemas"]["ActionStatus"];
            /** @description Whether an assessor found another status than the owners report. */
            assessedDifferently: boolean;
            /**
             * Format: int32
             * @description How far it was, in percent, 0 to 100.
             */
            progress?: number;
            /**
             * Format: date
             * @description The day by which it was to be done.
             */
            targetDate?: string;
            /**
             * Format: date
             * @description The first target date that had been set by then, so that a date that slips is seen to slip.
             */
            originalTargetDate?: string;
            /**
             * Format: date-time
             * @description When something was last heard of it that you may know of.
             */
            lastReportedAt?: string;
            /** @description The keys of the organizations that owned it. */
            owners: string[];
            /** @description Their names, in the same order, in the language asked for. */
            ownerNames: string[];
            /** @description Why it needed attention, worst first; empty where it needed none. */
            attention: components["schemas"]["AttentionReason"][];
        };
        /** @description A page of a list. */
        CountedRowPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["CountedRow"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /** @description One call that was made, and what came of it. Either a status or an error. */
        DeliveryAttempt: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            at: string;
            /**
             * Format: int32
             * @description The status that the receiver answered with.
             */
            status?: number;
            /**
             * @description Why there was no answer, in the language asked for, such as a host that cannot be found or a time that was
             *                 over.
             */
            error?: string;
            /**
             * Format: int32
             * @description How long it took, in milliseconds.
             */
            durationMs: number;
            /** @description The beginning of what the receiver answered. */
            response?: string;
        };
        /** @description A page of a list. */
        DeliveryPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["DeliveryResponse"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /** @description A message to a webhook, and what came of it. */
        DeliveryResponse: {
            /**
             * Format: uuid
             * @description The delivery's id.
             */
            id: string;
            /** @description The header `webhook-id`: what a receiver knows the message by, however often it comes. */
            messageId: string;
            /** @description What it tells of: the type of a change, or `webhook.ping`. */
            type: string;
            /** @description Whether it waits, is with the receiver, or was given up. */
            state: components["schemas"]["DeliveryState"];
            /**
             * Format: date-time
             * @description When it was made out (UTC).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it is tried next (UTC); only while it waits.
             */
            nextAttemptAt?: string;
            /**
             * Format: date-time
             * @description When it was delivered or given up (UTC).
             */
            finishedAt?: string;
            /** @description What is sent, to the letter: this is what the signature is over. */
            request: string;
            /** @description The calls that were made, oldest first; the last 20 are kept. */
            attempts: components["schemas"]["DeliveryAttempt"][];
        };
        /**
         * @description - `pending`:
         *     - `delivered`:
         *     - `failed`:
         * @enum {string}
         */
        DeliveryState: "pending" | "delivered" | "failed";
        /** @description An address to go on with. */
        EntranceLink: {
            /** @description What it is called, for programs. */
            name: string;
            /** @description The address, on this server. */
            href: string;
            /** @description What is there, in the language asked for. */
            title: string;
        };
        /** @description What this is, and where to go. */
        EntranceResponse: {
            /** @description What it is called. */
            name: string;
            /** @description The version of the service. */
            version: string;
            /** @description What it is for, in the language asked for. */
            description: string;
            /** @description Where to go. */
            links: components["schemas"]["EntranceLink"][];
        };
        /** @description A document or a page that shows what was done. */
        Evidence: {
            /** @description What it is, for people to read. */
            title: string;
            /** @description Where it is: a web address. */
            url: string;
        };
        /** @description A document or a page that shows what was done. */
        EvidenceBody: {
            /** @description What it is, for people to read. */
            title: string;
            /**
             * Format: uri
             * @description Where it is: a web address, http or https.
             */
            url: string;
        };
        /**
         * @description What there is to say in numbers of a set of actions. Each action counts once: one with suggestions under it, and each of the
         *     suggestions.
         */
        Figures: {
            /**
             * Format: int32
             * @description How many actions.
             */
            actions: number;
            /** @description How many of each status, as the owners report it. All eight are always there. */
            byStatus: {
                /** Format: int32 */
                notStarted?: number;
                /** Format: int32 */
                planned?: number;
                /** Format: int32 */
                inProgress?: number;
                /** Format: int32 */
                onHold?: number;
                /** Format: int32 */
                completed?: number;
                /** Format: int32 */
                completedModified?: number;
                /** Format: int32 */
                notPursued?: number;
                /** Format: int32 */
                superseded?: number;
            };
            /**
             * Format: int32
             * @description The denominator of the rates: all but those that are `notPursued` or `superseded`.
             */
            countable: number;
            /**
             * Format: int32
             * @description How many are done: `completed` or `completedModified`.
             */
            done: number;
            /**
             * Format: int32
             * @description How many of those that are done were done in a changed form.
             */
            completedModified: number;
            /**
             * Format: double
             * @description `done` of `countable`, 0 to 1; 0 where there is nothing to count.
             */
            completionRate: number;
            /**
             * Format: double
             * @description The mean progress in percent, 0 to 100, of the countable actions that have a figure; null where none has.
             */
            averageProgress: null | number;
            /**
             * Format: int32
             * @description How many countable actions have no figure for progress, and so are not in the mean.
             */
            withoutProgress: number;
            /**
             * Format: int32
             * @description How many have a target date that is past, and are neither done nor ended.
             */
            overdue: number;
            /**
             * Format: int32
             * @description Of how many nothing was heard for `staleAfterDays` that you may know of, and they are neither done nor ended.
             */
            stale: number;
            /**
             * Format: int32
             * @description How many nobody owns, and they are neither done nor ended.
             */
            unowned: number;
            /**
             * Format: int32
             * @description Of how many an assessor found a status.
             */
            assessed: number;
            /**
             * Format: int32
             * @description Of how many an assessor found another status than the owners report.
             */
            assessedDifferently: number;
        };
        /** @description A page of a list. */
        ForumPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["ForumResponse"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /** @description What people write about a forum. */
        ForumPatch: {
            /** @description What it was called, in English. One of `title` and `titleFr` has to be there. */
            title?: null | string;
            /** @description What it was called, in French. */
            titleFr?: null | string;
            /** @description What it was about and who was there, in English. */
            description?: null | string;
            /** @description What it was about and who was there, in French. */
            descriptionFr?: null | string;
            /** @description Who held it, in English. */
            host?: null | string;
            /** @description Who held it, in French. */
            hostFr?: null | string;
            /**
             * Format: date
             * @description The day it was held; the first one where it took several.
             */
            heldOn?: string;
            /**
             * Format: date
             * @description The last day, where it took several; not before `heldOn`.
             */
            endedOn?: null | string;
            /** @description Where it was held. */
            location?: components["schemas"]["LocationBody"] | null;
            /** @description How many people took part. */
            participants?: components["schemas"]["ParticipantsBody"] | null;
            /** @description Where the participants mainly came from: the letters of ISO 3166-2 subdivisions, such as ON. */
            regions?: null | string[];
            /** @description What it was to achieve, in English. */
            objectives?: null | string[];
            /** @description The same in French, in the same order. */
            objectivesFr?: null | string[];
            /** @description How many sessions of each kind it had. */
            programme?: null | components["schemas"]["ProgrammeItemBody"][];
            /** @description What the sessions were about, in English. */
            topics?: null | string[];
            /** @description The same in French, in the same order. */
            topicsFr?: null | string[];
            /** @description Who made it possible, in English. */
            acknowledgement?: null | string;
            /** @description Who made it possible, in French. */
            acknowledgementFr?: null | string;
            /** @description The report that its priorities were taken from. */
            source?: components["schemas"]["SourceBody"] | null;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
        };
        /** @description Where and when priorities were agreed. */
        ForumResponse: {
            /**
             * Format: uuid
             * @description Its id, a UUID that never changes.
             */
            id: string;
            /** @description A short reference for people, such as `ccr-2016`. Unique, and never used again. */
            key: string;
            /** @description What it was called, in the language asked for. */
            title: string;
            /** @description What it was about and who was there, in the language asked for. */
            description?: string;
            /** @description Who held it. */
            host?: string;
            /**
             * Format: date
             * @description The day it was held; the first one where it took several.
             */
            heldOn: string;
            /**
             * Format: date
             * @description The last day, where it took several.
             */
            endedOn?: string;
            /** @description Where it was held. */
            location?: components["schemas"]["LocationResponse"];
            /** @description How many people took part. */
            participants?: components["schemas"]["ParticipantsResponse"];
            /** @description Where the participants mainly came from: the letters of ISO 3166-2 subdivisions, such as ON. */
            regions: string[];
            /** @description What it was to achieve. */
            objectives: string[];
            /** @description How many sessions of each kind it had. */
            programme: components["schemas"]["ProgrammeItem"][];
            /** @description What the sessions were about. */
            topics: string[];
            /** @description Who made it possible. */
            acknowledgement?: string;
            /** @description The report that its priorities were taken from. */
            source?: components["schemas"]["SourceResponse"];
            /** @description The headings under which it put its priorities, in their order. */
            areas: components["schemas"]["AreaResponse"][];
            /**
             * Format: int32
             * @description Counts up by one with every change of the forum itself or of its areas.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was put on record.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
        };
        /** @description Something that may identify somebody. */
        FoundResponse: {
            /** @description The column that it stands in. */
            member: string;
            /** @description What it looks like: `email`, `phone`, `address`, `fileNumber`, `birth`, `handle`, `plate` or `name`. */
            kind: string;
            /**
             * Format: int32
             * @description Where it begins, counted in characters from 0.
             */
            start: number;
            /**
             * Format: int32
             * @description How many characters it has.
             */
            length: number;
        };
        /** @description How the service is. */
        HealthResponse: {
            /** @description In a word. */
            status: components["schemas"]["HealthState"];
        };
        /**
         * @description How the service is, in a word.
         *
         *     - `live`: The process answers.
         *     - `ready`: The process answers, and the database can be read.
         * @enum {string}
         */
        HealthState: "live" | "ready";
        /** @description One thing that happened. */
        HistoryEntry: {
            /**
             * Format: int64
             * @description A number of its own, always the same. It says nothing of the order: the newest comes first.
             */
            id: number;
            /** @description What happened, such as `action.statusChanged`. */
            type: string;
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            at: string;
            /** @description Who did it. */
            by: components["schemas"]["AuthorResponse"];
            /** @description The members that changed, each with what it was and what it became. */
            changes: {
                [key: string]: components["schemas"]["MemberChange"];
            };
            /** @description The note that says why, as it stands; for those who may read it. */
            why?: string;
            /**
             * Format: uuid
             * @description The id of that note; for those who may read it.
             */
            note?: string;
        };
        /** @description A page of a list. */
        HistoryEntryPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["HistoryEntry"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /** @description An area whose rows go elsewhere, or are led by one organization, or due on one day. */
        ImportAreaBody: {
            /** @description What the rows say now: a key, or a title. */
            from: string;
            /** @description Where they go: the key or title of an area, or the title of a new one. Absent: they stay. */
            to?: null | string;
            /** @description Who leads those that are new and say nothing of it: keys or names, with semicolons between them. */
            lead?: null | string;
            /** @description The day by which those are to be done that are new and say nothing of it, such as 2027-06-30. */
            targetDate?: null | string;
        };
        /** @description An area that comes with a report. */
        ImportAreaResponse: {
            /** @description The key that it gets. */
            key: string;
            /** @description The heading in the report. */
            title: string;
        };
        /** @description What a column is taken for. */
        ImportColumnBody: {
            /** @description What the file calls it. */
            heading: string;
            /**
             * @description The member that it is taken for, such as `lead`; null leaves the column alone.
             * @enum {null|string}
             */
            member?: "key" | "forum" | "area" | "parent" | "position" | "title" | "titleFr" | "description" | "descriptionFr" | "sourceText" | "sourceRef" | "sourceRefFr" | "status" | "statusSince" | "assessedStatus" | "progress" | "lead" | "supporting" | "audience" | "tags" | "jurisdiction" | "startsOn" | "targetDate" | "originalTargetDate" | "targetDateNote" | "completedOn" | "continues" | "publication" | "version" | "comment" | null;
        };
        /** @description A column of a table. */
        ImportColumnResponse: {
            /** @description What the file calls it. */
            heading: string;
            /** @description What it is taken for; absent where it is left alone. */
            member?: string;
            /** @description Whether an export calls it that, or somebody said so. Else it is a proposal: look at it. */
            isCertain: boolean;
        };
        /** @description An action that an earlier edition of the report brought, and that this one does not say. */
        ImportGoneResponse: {
            /** @description Its key. */
            action: string;
            /** @description What is to be done. */
            title: string;
        };
        /**
         * @description What kind of file it was.
         *
         *     - `actions`: A table of actions: an export that was edited, or an organization's own.
         *     - `report`: A forum's report.
         * @enum {string}
         */
        ImportKind: "actions" | "report";
        /** @description How an import is to be done. */
        ImportOptionsResponse: {
            /** @description `leaveOut` or `refuse`. */
            errors: string;
            /** @description `leave` or `report`. */
            statuses: string;
            /** @description `leave` or `make`. */
            organizations: string;
            /** @description `day` or `month`; absent where nobody said. */
            dates?: string;
            /** @description `draft` or `published`. */
            publication: string;
        };
        /** @description How an import is to be done, and what its columns and areas are taken for. */
        ImportPatch: {
            /** @description What columns are taken for; those that are not on the list stay as they are. */
            columns?: null | components["schemas"]["ImportColumnBody"][];
            /** @description Areas whose rows go into another one, or into one of a new name. */
            areas?: null | components["schemas"]["ImportAreaBody"][];
            /** @description Lists of a report that were left out and are to come in all the same: the `area` of each, as `leftOut` names it. */
            lists?: null | string[];
            /**
             * @description `leaveOut`: rows with errors are left out. `refuse`: one of them keeps all of the file out.
             * @enum {null|string}
             */
            errors?: "leaveOut" | "refuse" | null;
            /**
             * @description `report`: statuses become reports, with the row's comment as the note. `leave`: they are not taken over.
             * @enum {null|string}
             */
            statuses?: "leave" | "report" | null;
            /**
             * @description `make`: organizations that nobody knows are put on record. `leave`: they are named and left out.
             * @enum {null|string}
             */
            organizations?: "leave" | "make" | null;
            /**
             * @description Which comes first in days such as 05/06/2027: `day` or `month`.
             * @enum {null|string}
             */
            dates?: "day" | "month" | null;
            /**
             * @description `published`: its actions are published when it is applied. `draft`: new ones come in as drafts, the others stay as they are.
             * @enum {null|string}
             */
            publication?: "draft" | "published" | null;
        };
        /** @description A file that was looked through, and what comes of it, row by row. */
        ImportResponse: {
            /**
             * Format: uuid
             * @description The import's id, to apply it by.
             */
            id: string;
            /** @description What kind of file it was. */
            kind: components["schemas"]["ImportKind"];
            /** @description Whether it can be applied, has errors, or was applied. */
            status: components["schemas"]["ImportStatus"];
            /** @description How many rows come to what. */
            summary: components["schemas"]["ImportSummary"];
            /** @description What the file is called, where that was said. */
            fileName?: string;
            /** @description Of a workbook, the sheet that was read. */
            sheet?: string;
            /** @description Of a workbook, the sheets that were not read. */
            otherSheets?: string[];
            /**
             * Format: int32
             * @description Of a table, the line that names the columns.
             */
            headingLine?: number;
            /** @description Of a table, its columns and what they are taken for. `mapping` corrects it. */
            columns?: components["schemas"]["ImportColumnResponse"][];
            /** @description Of a report, the lists that are not proposed as what was agreed, in its order. `lists` brings them in. */
            leftOut?: components["schemas"]["LeftOutListResponse"][];
            /**
             * @description Of a newer edition of a report that was imported before: actions of that one which no row is about any more. Nothing is done to
             *     them; archive those that were dropped.
             */
            gone?: components["schemas"]["ImportGoneResponse"][];
            /** @description Names of owners that nobody is called; with `organizations=make` they are put on record. */
            unknownOrganizations?: string[];
            /** @description How it is to be done. */
            options: components["schemas"]["ImportOptionsResponse"];
            /** @description Areas that come with the actions, since the forum does not have them yet. */
            areas: components["schemas"]["ImportAreaResponse"][];
            /** @description The rows, in the order of the file; those that are empty are left out. */
            rows: components["schemas"]["ImportRowResponse"][];
            /** @description Who sent the file. */
            createdBy: string;
            /**
             * Format: date-time
             * @description When it was sent (UTC).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Until when the import is kept (UTC): 30 days. One that was applied stays.
             */
            expiresAt: string;
            /** @description Who applied it; absent until somebody does. */
            appliedBy?: string;
            /**
             * Format: date-time
             * @description When it was applied (UTC); absent until it is.
             */
            appliedAt?: string;
            /** @description Who took back what it made; absent unless somebody did. */
            undoneBy?: string;
            /**
             * Format: date-time
             * @description When that was taken back (UTC).
             */
            undoneAt?: string;
            /**
             * Format: int32
             * @description Counts up with every change of what is to be done.
             */
            version: number;
        };
        /** @description What can be mended in a row of an import: each member as its cell would be written. */
        ImportRowPatch: {
            /** @description `true`: the row is left out. */
            skip?: null | boolean;
            /** @description The key of the action that it is about; cleared, it makes a new one. */
            key?: null | string;
            /** @description Its area, by key or title. */
            area?: null | string;
            /** @description The key of the action that it is a suggestion under; cleared, it is a priority of its own. */
            parent?: null | string;
            /** @description What is to be done, in English. */
            title?: null | string;
            /** @description What is to be done, in French. */
            titleFr?: null | string;
            /** @description More about it, in English. */
            description?: null | string;
            /** @description More about it, in French. */
            descriptionFr?: null | string;
            /** @description The place in the report, or its number there, in English. */
            sourceRef?: null | string;
            /** @description The place in the report, in French. */
            sourceRefFr?: null | string;
            /** @description Organizations that lead it, by keys or names, with semicolons between them. */
            lead?: null | string;
            /** @description Organizations that support those. */
            supporting?: null | string;
            /** @description The day by which it is to be done, such as 2027-06-30. */
            targetDate?: null | string;
            /** @description What is to be said about the target date. */
            targetDateNote?: null | string;
            /** @description `draft` or `published`. */
            publication?: null | string;
        };
        /** @description What comes of a row. */
        ImportRowResponse: {
            /**
             * Format: int32
             * @description The row, as a spreadsheet counts them (the header is 1); in a report the line of the text, in a Word document the paragraph.
             */
            line: number;
            /** @description What becomes of it. */
            outcome: components["schemas"]["RowOutcome"];
            /** @description The key that the action has, or gets; absent where the row does not come to one. */
            action?: string;
            /** @description What is to be done; absent where the row does not say it. */
            title?: string;
            /** @description The members that change, of an action that is there already. */
            changes: string[];
            /** @description What is wrong, by column, with what would be right. */
            errors?: {
                [key: string]: string[];
            };
            /** @description What is to be looked at again, by column: what was guessed, or not taken over. It keeps nothing out. */
            doubts?: {
                [key: string]: string[];
            };
            /** @description Whether somebody said that the row is left out. */
            skip: boolean;
            /**
             * Format: int32
             * @description The line of the row that it is a suggestion under, where the file says so by its shape.
             */
            under?: number;
            /**
             * @description What the row says, by member: the area, the parent, the source's text and place, owners and days as they are taken. Empty for a row
             *     of an export that changes nothing.
             */
            cells: {
                [key: string]: string;
            };
            /**
             * @description What looks as if it identified somebody, in texts that everybody could read. Reread them; the import is applied with
             *     `confirmPublic=true`.
             */
            found?: components["schemas"]["FoundResponse"][];
        };
        /**
         * @description Where an import stands.
         *
         *     - `ready`: Looked through: it can be applied. Rows with errors are left out then. Nothing is written yet.
         *     - `faulty`: Looked through: no row is right, or one is not and all or nothing was asked for. Nothing was written, and nothing can be.
         *     - `applied`: Done: every row that was right.
         * @enum {string}
         */
        ImportStatus: "ready" | "faulty" | "applied";
        /** @description How many rows come to what. */
        ImportSummary: {
            /**
             * Format: int32
             * @description Actions that are new.
             */
            create: number;
            /**
             * Format: int32
             * @description Actions that are there, and change.
             */
            update: number;
            /**
             * Format: int32
             * @description Actions that are there already, as the file says.
             */
            unchanged: number;
            /**
             * Format: int32
             * @description Rows that are not right. They are left out; with `errors=refuse` they keep all of the file out.
             */
            errors: number;
        };
        /** @description An import, without its rows. */
        ImportsItem: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What kind of file it was. */
            kind: components["schemas"]["ImportKind"];
            /** @description Where it stands. */
            status: components["schemas"]["ImportStatus"];
            /** @description What the file is called, where that was said. */
            fileName?: string;
            /** @description The key of the forum that was named with the file. */
            forum?: string;
            /**
             * Format: int32
             * @description With `action`: the row that the action came from.
             */
            line?: number;
            /** @description Who sent it. */
            createdBy: string;
            /**
             * Format: date-time
             * @description When it was sent (UTC).
             */
            createdAt: string;
            /** @description Who applied it. */
            appliedBy?: string;
            /**
             * Format: date-time
             * @description When it was applied (UTC).
             */
            appliedAt?: string;
            /** @description Who took back what it made. */
            undoneBy?: string;
            /**
             * Format: date-time
             * @description When that was taken back (UTC).
             */
            undoneAt?: string;
        };
        /** @description A page of a list. */
        ImportsItemPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["ImportsItem"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /**
         * @description How long a period is.
         *
         *     - `week`: Monday to Sunday.
         *     - `month`: A month of the calendar.
         *     - `quarter`: Three months of the calendar, from January, April, July or October.
         * @enum {string}
         */
        Interval: "week" | "month" | "quarter";
        /** @description Whom a key is for, and what they may do with it. */
        IssueKeyBody: {
            /** @description Whose it is, for people to read: it stands beside what is written with it. */
            name: string;
            /**
             * @description What its holder may do: any role but `anonymous`.
             * @enum {string}
             */
            role: "viewer" | "contributor" | "assessor" | "coordinator" | "admin";
            /** @description The organization that its holder acts for, by key or id. Contributors and assessors need one. */
            organization?: null | string;
            /**
             * Format: date-time
             * @description From when on it is refused; an instant in the future. Left out, it does not expire.
             */
            expiresAt?: null | string;
        };
        /** @description A key that was just issued, with the token to call with. */
        IssuedKey: {
            /**
             * Format: uuid
             * @description Its id; the token that is called with carries it.
             */
            id: string;
            /** @description Whose it is. */
            name: string;
            /** @description What its holder may do. */
            role: components["schemas"]["Role"];
            /** @description The key of the organization that its holder acts for. */
            organization?: string;
            /**
             * Format: date-time
             * @description When it was issued.
             */
            createdAt: string;
            /** @description Who issued it. */
            createdBy: string;
            /**
             * Format: date-time
             * @description From when on it is refused; absent where it does not expire.
             */
            expiresAt?: string;
            /**
             * Format: date-time
             * @description When it was last used, to the minute; absent where it never was.
             */
            lastUsedAt?: string;
            /**
             * Format: date-time
             * @description When it was revoked; absent where it was not.
             */
            revokedAt?: string;
            /** @description The token: `prk_…`. It is told this once and cannot be had again. Send it as `Authorization: Bearer prk_…`. */
            secret: string;
        };
        /**
         * @description The level of government that an action is addressed to.
         *
         *     - `municipal`: Cities and towns.
         *     - `provincial`: Provinces and territories.
         *     - `federal`: The federal government.
         * @enum {string}
         */
        Jurisdiction: "municipal" | "provincial" | "federal";
        /** @description A page of a list. */
        KeyPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["KeyResponse"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /** @description A key that somebody calls with. Its secret was told once, when it was issued. */
        KeyResponse: {
            /**
             * Format: uuid
             * @description Its id; the token that is called with carries it.
             */
            id: string;
            /** @description Whose it is. */
            name: string;
            /** @description What its holder may do. */
            role: components["schemas"]["Role"];
            /** @description The key of the organization that its holder acts for. */
            organization?: string;
            /**
             * Format: date-time
             * @description When it was issued.
             */
            createdAt: string;
            /** @description Who issued it. */
            createdBy: string;
            /**
             * Format: date-time
             * @description From when on it is refused; absent where it does not expire.
             */
            expiresAt?: string;
            /**
             * Format: date-time
             * @description When it was last used, to the minute; absent where it never was.
             */
            lastUsedAt?: string;
            /**
             * Format: date-time
             * @description When it was revoked; absent where it was not.
             */
            revokedAt?: string;
        };
        /** @description A list of a report that is not proposed as what was agreed. */
        LeftOutListResponse: {
            /** @description The key that its area has or would get: what `lists` names it by. */
            area: string;
            /** @description Its heading in the report. */
            heading: string;
            /** @description Why it is left out. */
            reason: components["schemas"]["LeftOutReason"];
            /**
             * Format: int32
             * @description How many entries it has, with those under them.
             */
            entries: number;
            /**
             * Format: int32
             * @description The line, or the paragraph of a Word document, where its first entry stands.
             */
            line: number;
            /** @description Its first entries, at most three, to tell what it is. */
            first: string[];
            /** @description Whether somebody brought it in: its rows are among `rows` then. */
            isIn: boolean;
        };
        /**
         * @description Why a list of a report is not proposed as what was agreed.
         *
         *     - `agenda`: A programme: times and sessions.
         *     - `people`: People and organizations: speakers, authors, members, contacts.
         *     - `sources`: References, links, annexes.
         *     - `contents`: A table of contents.
         *     - `glossary`: What words and abbreviations mean.
         *     - `background`: What was found, discussed or aimed at, before anything was agreed.
         *     - `elsewhere`: Another part of the report says that it has what was agreed.
         *     - `noActions`: Nothing in it says that somebody is to do something.
         *     - `notChosen`: Other lists were asked for with the file.
         * @enum {string}
         */
        LeftOutReason: "agenda" | "people" | "sources" | "contents" | "glossary" | "background" | "elsewhere" | "noActions" | "notChosen";
        /** @description A place. */
        LocationBody: {
            /** @description The city, in English. */
            city?: null | string;
            /** @description The city, in French. */
            cityFr?: null | string;
            /** @description The letters of its ISO 3166-2 subdivision, such as QC. */
            region?: null | string;
            /** @description The letters of its ISO 3166-1 country, such as CA. */
            country?: null | string;
        };
        /** @description A place. */
        LocationResponse: {
            /** @description The city. */
            city?: string;
            /** @description The letters of its ISO 3166-2 subdivision, such as QC. */
            region?: string;
            /** @description The letters of its ISO 3166-1 country, such as CA. */
            country?: string;
        };
        /**
         * @description How far a mail has come.
         *
         *     - `none`: Nothing is sent: there is no mail server, no address, or this address was written to within a day.
         *     - `queued`: It waits to be sent, or to be tried again.
         *     - `sent`: The mail server took it.
         *     - `failed`: It was refused for good, or could not be delivered in time.
         *     - `dropped`: What it was about had ended, or had a newer link, before it was sent.
         * @enum {string}
         */
        MailState: "none" | "queued" | "sent" | "failed" | "dropped";
        /** @description Who is asking. */
        Me: {
            /** @description What entries of the history and of the audit log call them: `key:…`, or the subject of a token. */
            id: string;
            /** @description Their name. */
            name: string;
            /** @description What they may do. */
            role: components["schemas"]["Role"];
            /** @description The organization that they act for. */
            organization?: components["schemas"]["MeOrganization"];
        };
        /** @description The organization that a caller acts for. */
        MeOrganization: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its key. */
            key: string;
            /** @description Its name, in the language asked for. */
            name: string;
        };
        /** @description One member before and after. */
        MemberChange: {
            /** @description What it was before; absent where there was nothing. */
            from?: unknown;
            /** @description What it is after; absent where there is nothing any more. */
            to?: unknown;
        };
        /** @description A step on the way of an action. */
        MilestoneBody: {
            /** @description What is to be reached, in English. One of `title` and `titleFr` has to be there. */
            title?: null | string;
            /** @description What is to be reached, in French. */
            titleFr?: null | string;
            /**
             * Format: date
             * @description The day by which.
             */
            dueOn?: null | string;
            /**
             * Format: date
             * @description The day on which it was reached; not in the future. Giving it ticks the milestone, clearing it opens it again.
             */
            doneOn?: null | string;
            /**
             * Format: int32
             * @description Its place among the milestones, from 1. Default: the last.
             */
            position?: null | number;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
        };
        /** @description A page of a list. */
        MilestonePage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["MilestoneResponse"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /** @description A step on the way of an action. */
        MilestonePatch: {
            /** @description What is to be reached, in English. One of `title` and `titleFr` has to be there. */
            title?: null | string;
            /** @description What is to be reached, in French. */
            titleFr?: null | string;
            /**
             * Format: date
             * @description The day by which.
             */
            dueOn?: null | string;
            /**
             * Format: date
             * @description The day on which it was reached; not in the future. Giving it ticks the milestone, clearing it opens it again.
             */
            doneOn?: null | string;
            /**
             * Format: int32
             * @description Its place among the milestones, from 1. Default: the last.
             */
            position?: null | number;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
        };
        /** @description A step on the way of an action. */
        MilestoneResponse: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The key of the action. */
            action: string;
            /** @description What is to be reached, in the language asked for. */
            title: string;
            /**
             * Format: date
             * @description The day by which.
             */
            dueOn?: string;
            /**
             * Format: date
             * @description The day on which it was reached; absent while it is open.
             */
            doneOn?: string;
            /**
             * Format: int32
             * @description Its place among the milestones, from 1.
             */
            position: number;
            /**
             * Format: int32
             * @description Counts up by one with every change.
             */
            version: number;
        };
        /**
         * @description What became of an action between two days.
         *
         *     - `entered`: It is counted on the later day, and was not on the earlier one: it is new, or has come within the filters.
         *     - `left`: It was counted on the earlier day, and is not on the later one: it is outside the filters now.
         *     - `changed`: It is counted on both days, and something of it is different.
         * @enum {string}
         */
        Movement: "entered" | "left" | "changed";
        /** @description One request of the caller. */
        MyRequestsEntry: {
            /**
             * Format: uuid
             * @description Its id in the audit log.
             */
            id: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description The HTTP method. */
            method: string;
            /** @description The operation's id, such as `changeStatus`. */
            operation: string;
            /** @description What it was for: the path below `/api/v1/`. */
            subject: string;
            /**
             * Format: int32
             * @description The HTTP status of the answer.
             */
            status: number;
            /** @description The code of the problem that it was refused with; `GET /problems/{code}` explains it. */
            problem?: string;
            /** @description The answer's `Request-Id`. */
            requestId: string;
        };
        /** @description A page of a list. */
        MyRequestsEntryPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["MyRequestsEntry"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /**
         * @description The language that a note is written in.
         *
         *     - `en`: English.
         *     - `fr`: French.
         * @enum {string}
         */
        NoteLanguage: "en" | "fr";
        /** @description A page of a list. */
        NotePage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["NoteResponse"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /** @description What was said about an action, by whom and when. It never changes; what is put right stands in `corrections`. */
        NoteResponse: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The key of the action. */
            action: string;
            /** @description The text as it stands: the last correction's, or the first one. */
            body: string;
            /** @description The first text, where it was corrected since. */
            originalBody?: string;
            /** @description The corrections, oldest first. */
            corrections: components["schemas"]["CorrectionResponse"][];
            /** @description The language that it is written in. */
            language: components["schemas"]["NoteLanguage"];
            /** @description Who may read it. */
            visibility: components["schemas"]["NoteVisibility"];
            /**
             * Format: int32
             * @description How far the action was, in percent, 0 to 100, where the note said.
             */
            progress?: number;
            /** @description Documents or pages that show it. */
            evidence: components["schemas"]["Evidence"][];
            /** @description Who wrote it. */
            author: components["schemas"]["AuthorResponse"];
            /** @description The change of status that it came with. */
            status?: components["schemas"]["StatusChange"];
            /**
             * Format: date
             * @description When it happened.
             */
            effectiveOn: string;
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            recordedAt: string;
            /**
             * Format: date-time
             * @description When its words were taken out, because they should not have been here; absent while they are there.
             */
            redactedAt?: string;
            /** @description Why they were taken out. */
            redactionReason?: string;
        };
        /**
         * @description Who may read a note.
         *
         *     - `public`: Everyone, also without signing in.
         *     - `network`: Every signed-in role. The default.
         *     - `internal`: The author's own organization, coordinators and admins.
         * @enum {string}
         */
        NoteVisibility: "public" | "network" | "internal";
        /**
         * @description What kind of organization it is.
         *
         *     - `ngo`: A non-governmental organization.
         *     - `serviceProvider`: Serves trafficked persons directly.
         *     - `lawEnforcement`: Police or other law enforcement.
         *     - `immigrationAgency`: An immigration or border agency.
         *     - `government`: Government of any level.
         *     - `academia`: A university, college or research group.
         *     - `grassroots`: A grassroots group or collective.
         *     - `indigenous`: An Indigenous organization.
         *     - `legal`: A legal clinic, firm or association.
         *     - `funder`: A foundation or other funder.
         *     - `other`: Anything else.
         * @enum {string}
         */
        OrganizationKind: "ngo" | "serviceProvider" | "lawEnforcement" | "immigrationAgency" | "government" | "academia" | "grassroots" | "indigenous" | "legal" | "funder" | "other";
        /** @description A page of a list. */
        OrganizationPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["OrganizationResponse"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /** @description What people write about an organization. */
        OrganizationPatch: {
            /** @description What it is called, in English. One of `name` and `nameFr` has to be there. */
            name?: null | string;
            /** @description What it is called, in French. */
            nameFr?: null | string;
            /** @description What kind of organization it is. */
            kind?: components["schemas"]["OrganizationKind"];
            /** @description Where it works: the letters of ISO 3166-2 subdivisions, such as ON. */
            regions?: null | string[];
            /**
             * Format: uri
             * @description Its web site: a web address, http or https.
             */
            website?: null | string;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
        };
        /** @description Someone who can own an action. */
        OrganizationResponse: {
            /**
             * Format: uuid
             * @description Its id, a UUID that never changes.
             */
            id: string;
            /** @description A short reference for people, such as `ccr`. Unique, and never used again. */
            key: string;
            /** @description What it is called, in the language asked for. */
            name: string;
            /** @description What it is called in French, whatever language was asked for. */
            nameFr?: string;
            /** @description What kind of organization it is. */
            kind: components["schemas"]["OrganizationKind"];
            /** @description Where it works: the letters of ISO 3166-2 subdivisions, such as ON. */
            regions: string[];
            /** @description Its web site. */
            website?: string;
            /** @description How many published actions it owns. */
            actionCounts: components["schemas"]["ActionCounts"];
            /**
             * Format: int32
             * @description Counts up by one with every change of the organization itself.
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was put on record.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
        };
        /** @description An organization's part in an action. */
        OwnerBody: {
            /** @description The organization: a key or an id. */
            organization: string;
            /** @description Whether it leads or supports. */
            role: components["schemas"]["OwnerRole"];
            /** @description Whom to ask. Told to the network, never to the public. */
            contact?: components["schemas"]["ContactBody"] | null;
        };
        /** @description The figures of the actions that an organization owns. */
        OwnerFigures: {
            /**
             * Format: int32
             * @description How many actions.
             */
            actions: number;
            /** @description How many of each status, as the owners report it. All eight are always there. */
            byStatus: {
                /** Format: int32 */
                notStarted?: number;
                /** Format: int32 */
                planned?: number;
                /** Format: int32 */
                inProgress?: number;
                /** Format: int32 */
                onHold?: number;
                /** Format: int32 */
                completed?: number;
                /** Format: int32 */
                completedModified?: number;
                /** Format: int32 */
                notPursued?: number;
                /** Format: int32 */
                superseded?: number;
            };
            /**
             * Format: int32
             * @description The denominator of the rates: all but those that are `notPursued` or `superseded`.
             */
            countable: number;
            /**
             * Format: int32
             * @description How many are done: `completed` or `completedModified`.
             */
            done: number;
            /**
             * Format: int32
             * @description How many of those that are done were done in a changed form.
             */
            completedModified: number;
            /**
             * Format: double
             * @description `done` of `countable`, 0 to 1; 0 where there is nothing to count.
             */
            completionRate: number;
            /**
             * Format: double
             * @description The mean progress in percent, 0 to 100, of the countable actions that have a figure; null where none has.
             */
            averageProgress: null | number;
            /**
             * Format: int32
             * @description How many countable actions have no figure for progress, and so are not in the mean.
             */
            withoutProgress: number;
            /**
             * Format: int32
             * @description How many have a target date that is past, and are neither done nor ended.
             */
            overdue: number;
            /**
             * Format: int32
             * @description Of how many nothing was heard for `staleAfterDays` that you may know of, and they are neither done nor ended.
             */
            stale: number;
            /**
             * Format: int32
             * @description How many nobody owns, and they are neither done nor ended.
             */
            unowned: number;
            /**
             * Format: int32
             * @description Of how many an assessor found a status.
             */
            assessed: number;
            /**
             * Format: int32
             * @description Of how many an assessor found another status than the owners report.
             */
            assessedDifferently: number;
            /** @description The organization's key. */
            organization: string;
            /** @description Its name, in the language asked for. */
            name: string;
        };
        /** @description A page of a list. */
        OwnerFiguresPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["OwnerFigures"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /** @description An organization's part in an action. */
        OwnerResponse: {
            /** @description Its key. */
            organization: string;
            /** @description Its name, in the language asked for. */
            name: string;
            /** @description Whether it leads or supports. */
            role: components["schemas"]["OwnerRole"];
            /** @description Whom to ask; for signed-in readers. */
            contact?: components["schemas"]["Contact"];
            /** @description What kind of organization it is; with `include=owners`. */
            kind?: components["schemas"]["OrganizationKind"];
            /** @description Where it works; with `include=owners`. */
            regions?: string[];
            /** @description Its web site; with `include=owners`. */
            website?: string;
        };
        /**
         * @description What an organization does for an action.
         *
         *     - `lead`: Leads it.
         *     - `supporting`: Supports those who lead.
         * @enum {string}
         */
        OwnerRole: "lead" | "supporting";
        /** @description The people who took part. */
        ParticipantsBody: {
            /**
             * Format: int32
             * @description How many, or the least that is known of.
             */
            count?: null | number;
            /** @description What is to be said about the number, and about who they were, in English. */
            note?: null | string;
            /** @description The same in French. */
            noteFr?: null | string;
        };
        /** @description The people who took part. */
        ParticipantsResponse: {
            /**
             * Format: int32
             * @description How many, or the least that is known of.
             */
            count?: number;
            /** @description What is to be said about the number, and about who they were. */
            note?: string;
        };
        /** @description The webhook that is tried. */
        PingedWebhook: {
            /**
             * Format: uuid
             * @description Its id.
             */
            webhook: string;
        };
        /** @description A problem (RFC 9457). Programs decide by `code`; people read `title`, `detail` and `errors`. */
        Problem: {
            /**
             * Format: uri
             * @description The address of the page that explains this kind of problem.
             */
            type: string;
            /** @description What kind of problem it is, in the language asked for. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description What happened this time, and what would be right. */
            detail: string;
            /**
             * Format: uri-reference
             * @description The path of the request.
             */
            instance: string;
            /**
             * @description The kind of problem, for programs. It never changes.
             * @enum {string}
             */
            code: "fileNotReadable" | "inconsistentRequest" | "invalidCursor" | "invalidRequest" | "tooManyRows" | "unknownParameter" | "unknownReference" | "unauthenticated" | "forbidden" | "notAuthor" | "notOwner" | "ownAction" | "notFound" | "methodNotAllowed" | "notAcceptable" | "requestTimeout" | "conflict" | "duplicateKey" | "importApplied" | "importFaulty" | "importNotApplied" | "importOutdated" | "requestEnded" | "stillInUse" | "transitionNotAllowed" | "cursorGone" | "versionMismatch" | "bodyTooLarge" | "uriTooLong" | "unsupportedMediaType" | "confirmationRequired" | "effectiveOnOutOfOrder" | "idempotencyKeyReused" | "ownerUnknown" | "parentNotAllowed" | "targetNotAllowed" | "preconditionRequired" | "tooManyRequests" | "requestHeaderFieldsTooLarge" | "internalError" | "databaseUnavailable" | "readersBusy";
            /** @description The id to give to the one who runs the service; it is in their log too. */
            traceId: string;
            /** @description For each member, parameter or header that is at fault, as it is spelled in the request: what would be right. */
            errors?: {
                [key: string]: string[];
            };
            /**
             * Format: int32
             * @description With `versionMismatch`: the version that it is at now.
             */
            version?: number;
            /** @description With `transitionNotAllowed`: the status that the action has. */
            currentStatus?: components["schemas"]["ActionStatus"];
            /** @description With `transitionNotAllowed`: the statuses that it can go to. */
            allowedTransitions?: components["schemas"]["ActionStatus"][];
            /** @description With `importOutdated`: the rows of the file whose outcome would be another one now. */
            lines?: number[];
            /** @description With `confirmationRequired`: what looked as if it named a person or told how to reach one. */
            found?: {
                /** @description The member of the request that it stands in. */
                member: string;
                /** @description What it looks like: `email`, `phone`, `address`, `fileNumber`, `birth`, `handle`, `plate` or `name`. */
                kind: string;
                /**
                 * Format: int32
                 * @description Where it begins, counted in characters from 0.
                 */
                start: number;
                /**
                 * Format: int32
                 * @description How many characters it has.
                 */
                length: number;
            }[];
        };
        /** @description A kind of problem, explained. */
        ProblemExplanation: {
            /** @description Its code, the last part of a problem's `type`. */
            code: string;
            /**
             * Format: int32
             * @description The HTTP status that it comes with.
             */
            status: number;
            /** @description What it is, in the language asked for. */
            title: string;
            /** @description What it means. */
            explanation: string;
            /** @description What to do about it. */
            remedy: string;
        };
        /** @description All problems. */
        ProblemList: {
            /** @description By status and code. */
            items: components["schemas"]["ProblemSummary"][];
        };
        /** @description A kind of problem, in short. */
        ProblemSummary: {
            /** @description Its code, the last part of a problem's `type`. */
            code: string;
            /**
             * Format: int32
             * @description The HTTP status that it comes with.
             */
            status: number;
            /** @description What it is, in the language asked for. */
            title: string;
        };
        /** @description How many sessions of a kind the programme had. */
        ProgrammeItem: {
            /** @description What kind of session. */
            kind: components["schemas"]["SessionKind"];
            /**
             * Format: int32
             * @description How many of them.
             */
            count: number;
        };
        /** @description How many sessions of a kind there were. */
        ProgrammeItemBody: {
            /** @description The kind. */
            kind: components["schemas"]["SessionKind"];
            /**
             * Format: int32
             * @description How many.
             */
            count: number;
        };
        /** @description A priority that a forum agreed on. */
        ProposeActionBody: {
            /** @description The area that it is in: a key of the forum, or an id. */
            area: string;
            /** @description The action that it is a suggestion under: a key or an id, of the same area. */
            parent?: null | string;
            /** @description The action of an earlier forum that it carries on: a key or an id. */
            continues?: null | string;
            /**
             * Format: int32
             * @description Its place among its neighbours, from 1. Default: the last.
             */
            position?: null | number;
            /** @description What is to be done, in English. One of `title` and `titleFr` has to be there. */
            title?: null | string;
            /** @description What is to be done, in French. */
            titleFr?: null | string;
            /** @description More about it, in English. */
            description?: null | string;
            /** @description More about it, in French. */
            descriptionFr?: null | string;
            /** @description The report's own wording. Set once, never edited. */
            sourceText?: null | string;
            /** @description The place in the report (section and bullet), in English. */
            sourceRef?: null | string;
            /** @description The place in the report, in French. */
            sourceRefFr?: null | string;
            /** @description Whom it is meant to guide. */
            audience?: null | components["schemas"]["Audience"][];
            /** @description Words to find it by: lower-case letters and digits, with single hyphens. */
            tags?: null | string[];
            /** @description The level of government that it is addressed to. */
            jurisdiction?: components["schemas"]["Jurisdiction"] | null;
            /**
             * Format: date
             * @description The day on which work is to begin.
             */
            startsOn?: null | string;
            /**
             * Format: date
             * @description The day by which it is to be done; not before `startsOn`.
             */
            targetDate?: null | string;
            /** @description What is to be said about the target date. */
            targetDateNote?: null | string;
            /**
             * Format: int32
             * @description How far it is, in percent, 0 to 100.
             */
            progress?: null | number;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
            /** @description The forum that agreed on it: a key or an id. */
            forum: string;
            /**
             * @description A short reference for people, unique and never used again. Default: the next one of its area, or of the action it is a
             *     suggestion under.
             */
            key?: null | string;
            /** @description The organizations that took it on. */
            owners?: null | components["schemas"]["OwnerBody"][];
            /**
             * @description `draft` while only coordinators are to see it. Default: `published`.
             * @enum {null|string}
             */
            publication?: "draft" | "published" | null;
        };
        /**
         * @description Whether an action is out in the open.
         *
         *     - `draft`: Being written: only coordinators and admins see it.
         *     - `published`: Everybody sees it.
         *     - `archived`: Archived: only coordinators and admins see it. It can be restored.
         * @enum {string}
         */
        Publication: "draft" | "published" | "archived";
        /** @description What the service can do now. */
        ReadinessResponse: {
            /** @description In a word. */
            status: components["schemas"]["HealthState"];
            /** @description Whether the database takes changes, as far as is known without making one. */
            writing: boolean;
        };
        /** @description What an independent assessor found. */
        RecordAssessmentBody: {
            /** @description The status as you found it, whatever the owners report. */
            status: components["schemas"]["ActionStatus"];
            /** @description What you saw, and why you judge it so. */
            note: string;
            /** @description The language that the note is written in. Default: `en`. */
            language?: components["schemas"]["NoteLanguage"] | null;
            /** @description Who may read the note; the status found is seen by all who see the action. Default: `network`. */
            visibility?: components["schemas"]["NoteVisibility"] | null;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
            /** @description Documents or pages that show it. */
            evidence?: null | components["schemas"]["EvidenceBody"][];
        };
        /** @description Which words have to go. */
        RedactMembersBody: {
            /**
             * @description Where they stand, as the path below `/api/v1/`: `forums/{forum}`, `forums/{forum}/areas/{area}`, `actions/{action}`,
             *     `actions/{action}/milestones/{milestone}`, `actions/{action}/owners/{organization}`, `organizations/{organization}` or
             *     `imports/{import}`. A milestone that was removed is named by its id: the history has it.
             */
            resource: string;
            /**
             * @description The members, as they are named there, such as `title` and `titleFr`; of a forum also `city`, `participantNote`, `sourceTitle`
             *     and `sourceUrl`; of an owner `contact.name` and `contact.email`; of an import `rows`.
             */
            members: string[];
        };
        /** @description What was taken out. */
        RedactMembersResponse: {
            /** @description Where. */
            resource: string;
            /** @description The members that hold no words any more. */
            members: string[];
            /**
             * Format: date-time
             * @description When (UTC).
             */
            at: string;
            /**
             * Format: int32
             * @description How many answers, kept for retries, had a copy of the words.
             */
            storedAnswers: number;
            /**
             * Format: int32
             * @description How many files that were sent had one.
             */
            imports: number;
            /**
             * Format: int32
             * @description How many messages to webhooks had one. What was delivered, receivers have.
             */
            deliveries: number;
        };
        /** @description Why the words have to go. */
        Redaction: {
            /** @description Why; everybody who may read what is redacted reads this in its place, so it must not repeat what is taken out. */
            reason: string;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
        };
        /** @description An organization. */
        RegisterOrganizationBody: {
            /** @description What it is called, in English. One of `name` and `nameFr` has to be there. */
            name?: null | string;
            /** @description What it is called, in French. */
            nameFr?: null | string;
            /** @description What kind of organization it is. */
            kind: components["schemas"]["OrganizationKind"];
            /** @description Where it works: the letters of ISO 3166-2 subdivisions, such as ON. */
            regions?: null | string[];
            /**
             * Format: uri
             * @description Its web site: a web address, http or https.
             */
            website?: null | string;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
            /** @description A short reference for people, such as `ccr`. Unique, and never used again. */
            key: string;
        };
        /**
         * @description When who is asked is reminded by mail of what they have not answered: at most once a day, by day, until 90 days after `dueOn`. Needs a
         *     `dueOn` and a mail server.
         */
        ReminderDays: {
            /**
             * Format: int32
             * @description Once, so many days before `dueOn`: 1 to 60. Default: not before.
             */
            beforeDays?: null | number;
            /**
             * Format: int32
             * @description So many days after `dueOn`, 0 to 60; 0 is the day itself. Default: `everyDays`, or not after.
             */
            afterDays?: null | number;
            /**
             * Format: int32
             * @description And from then on every so many days, 1 to 60. Default: not again.
             */
            everyDays?: null | number;
        };
        /**
         * @description What an owner said of an action that they were asked about.
         *
         *     - `reported`: A report: a status, or what happened.
         *     - `nothingNew`: Nothing has changed since the last report.
         *     - `notOurs`: They say that the action is not theirs any more.
         *     - `later`: They want to be asked later; the link goes on working.
         * @enum {string}
         */
        ReplyKind: "reported" | "nothingNew" | "notOurs" | "later";
        /** @description What became of the last mail with the link of a request. */
        RequestMail: {
            /**
             * @description `none`: nothing is sent, since the service has no mail server, no address is known, or this person was reminded less than a day ago;
             *     pass the link on yourself. `queued`: it waits to be sent, or to be tried again. `sent`: the mail server took it. `failed`: it was
             *     refused for good, or could not be delivered within three days. `dropped`: what it was about had ended, or had a newer link, before it
             *     was sent.
             */
            state: components["schemas"]["MailState"];
            /**
             * Format: date-time
             * @description Since when it is so; absent where there is no mail.
             */
            at?: string;
            /** @description What is wrong with it, in the language asked for; absent where nothing is. */
            problem?: string;
        };
        /**
         * @description How far a request for an update has come.
         *
         *     - `asked`: Nobody has sent anything by its link yet.
         *     - `opened`: Somebody tried to answer, answered in part, or asked to be asked later.
         *     - `answered`: Everything that was asked is answered.
         *     - `expired`: Its link is too old. A reminder makes a new one.
         *     - `withdrawn`: It was taken back, or the organization owns none of the actions any more.
         * @enum {string}
         */
        RequestState: "asked" | "opened" | "answered" | "expired" | "withdrawn";
        /** @description What is asked, and of whom. */
        RequestUpdateBody: {
            /** @description The actions, 1 to 25, by key or id. They have to be published: their owners could not read about them otherwise. */
            actions: string[];
            /**
             * @description The organization to ask, by key or id; it has to own all of the actions. Default: those who lead each action, or those who
             *     support it where nobody leads.
             */
            organization?: null | string;
            /**
             * @description The e-mail address of whoever is asked, where all of the actions are asked of one organization. Default: the contact of the
             *     owner. Nobody but coordinators and admins is told it.
             */
            to?: null | string;
            /** @description The language that they read. Default: `en`. */
            language?: components["schemas"]["NoteLanguage"] | null;
            /**
             * Format: date
             * @description The day by which an answer is hoped for; today or later. It stands on the page.
             */
            dueOn?: null | string;
            /** @description When they are reminded by mail, by itself. Default: never. */
            reminders?: components["schemas"]["ReminderDays"] | null;
            /** @description A word to those who are asked; it stands on the page. */
            message?: null | string;
        };
        /** @description What was asked. */
        RequestUpdateResponse: {
            /** @description A request for each organization, with its link. */
            items: components["schemas"]["UpdateRequestWithLink"][];
        };
        /** @description How one organization answered about one forum's actions. An action that was asked about twice counts twice. */
        Responsiveness: {
            /** @description The organization's key. */
            organization: string;
            /** @description Its name, in the language asked for. */
            name: string;
            /** @description The key of the forum. */
            forum: string;
            /**
             * Format: int32
             * @description How often an update was asked for. What was withdrawn does not count.
             */
            asked: number;
            /**
             * Format: int32
             * @description How often it was answered; `nothing new` is an answer, `ask me later` is none.
             */
            answered: number;
            /**
             * Format: double
             * @description Half of the answers came within so many days, to a tenth; absent where there is none.
             */
            medianDays?: number;
        };
        /** @description A page of a list. */
        ResponsivenessPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["Responsiveness"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /**
         * @description What a caller may do.
         *
         *     - `anonymous`: Reads what is public.
         *     - `viewer`: Reads also what is for the network.
         *     - `contributor`: Reports on the actions that their organization owns.
         *     - `assessor`: Records assessments, never on an action that their own organization owns.
         *     - `coordinator`: Creates and edits everything, and issues the keys of viewers, contributors and assessors.
         *     - `admin`: All of that, and every key, webhooks and the audit log.
         * @enum {string}
         */
        Role: "anonymous" | "viewer" | "contributor" | "assessor" | "coordinator" | "admin";
        /**
         * @description What becomes of a row.
         *
         *     - `create`: An action that is new.
         *     - `update`: An action that is there, and changes.
         *     - `unchanged`: An action that is there already, as the row says.
         *     - `error`: Something in the row is not right.
         * @enum {string}
         */
        RowOutcome: "create" | "update" | "unchanged" | "error";
        /**
         * @description What kind of session it was.
         *
         *     - `panel`: A panel.
         *     - `roundtable`: A roundtable discussion.
         *     - `breakout`: A breakout session.
         *     - `plenary`: A plenary.
         *     - `workshop`: A workshop.
         * @enum {string}
         */
        SessionKind: "panel" | "roundtable" | "breakout" | "plenary" | "workshop";
        /** @description The report of a forum. */
        SourceBody: {
            /** @description What it is called, in English. */
            title?: null | string;
            /** @description What it is called, in French. */
            titleFr?: null | string;
            /**
             * Format: uri
             * @description Where it can be read: a web address, http or https.
             */
            url?: null | string;
            /**
             * Format: date
             * @description The day it came out.
             */
            publishedOn?: null | string;
        };
        /** @description The report of a forum. */
        SourceResponse: {
            /** @description What it is called. */
            title?: string;
            /** @description Where it can be read. */
            url?: string;
            /**
             * Format: date
             * @description The day it came out.
             */
            publishedOn?: string;
        };
        /** @description A step from one status to another. */
        StatusChange: {
            /** @description The status before. */
            from: components["schemas"]["ActionStatus"];
            /** @description The status after. */
            to: components["schemas"]["ActionStatus"];
        };
        /** @description All statuses. */
        StatusList: {
            /** @description The eight of them, in the order in which people list them. */
            items: components["schemas"]["StatusResponse"][];
        };
        /** @description A report of where an action stands now, and why. */
        StatusReport: {
            /** @description The new status. It has to be one of the action's `allowedTransitions`. */
            status: components["schemas"]["ActionStatus"];
            /** @description Why: what was done, decided or learned. */
            note: string;
            /**
             * Format: date
             * @description The day from which the new status holds. Default: today, in the service's time zone (`timeZone` of the summary). It may be past, not
             *     before the change of status before it.
             */
            effectiveOn?: null | string;
            /**
             * Format: int32
             * @description How far it is, in percent. Left out, it stays as it is.
             */
            progress?: null | number;
            /** @description Documents or pages that show it. */
            evidence?: null | components["schemas"]["EvidenceBody"][];
            /** @description The language that the note is written in. Default: `en`. */
            language?: components["schemas"]["NoteLanguage"] | null;
            /** @description Who may read the note; the change of status itself is seen by all who see the action. Default: `network`. */
            visibility?: components["schemas"]["NoteVisibility"] | null;
            /**
             * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
             *     answered with `confirmationRequired`.
             */
            confirmPublic?: null | boolean;
        };
        /** @description A status that an action can have. */
        StatusResponse: {
            /** @description Its name in the API. */
            status: components["schemas"]["ActionStatus"];
            /** @description Its name for people, in the language asked for. */
            label: string;
            /** @description What it means, in the language asked for. */
            definition: string;
            /** @description Its name for people, in both languages. */
            labels: components["schemas"]["StatusesBilingual"];
            /** @description What it means, in both languages. */
            definitions: components["schemas"]["StatusesBilingual"];
            /** @description Whether an action in it is done or has ended: it is neither late nor silent, however long it stays. */
            isTerminal: boolean;
            /** @description Whether an action in it counts as done in a completion rate. */
            countsAsDone: boolean;
            /**
             * @description Whether an action in it is in the denominator of a completion rate; what was given up or replaced is
             *                 not.
             */
            isCountable: boolean;
            /**
             * Format: int32
             * @description Its place among the statuses, from 1.
             */
            position: number;
            /** @description The statuses that may follow it. */
            allowedTransitions: components["schemas"]["ActionStatus"][];
        };
        /** @description A text in English and in French. */
        StatusesBilingual: {
            /** @description English. */
            en: string;
            /** @description French. */
            fr: string;
        };
        /**
         * @description What a change is about.
         *
         *     - `forum`:
         *     - `action`:
         *     - `organization`:
         * @enum {string}
         */
        SubjectKind: "forum" | "action" | "organization";
        /** @description The figures of one area. */
        SummaryAreaFigures: {
            /**
             * Format: int32
             * @description How many actions.
             */
            actions: number;
            /** @description How many of each status, as the owners report it. All eight are always there. */
            byStatus: {
                /** Format: int32 */
                notStarted?: number;
                /** Format: int32 */
                planned?: number;
                /** Format: int32 */
                inProgress?: number;
                /** Format: int32 */
                onHold?: number;
                /** Format: int32 */
                completed?: number;
                /** Format: int32 */
                completedModified?: number;
                /** Format: int32 */
                notPursued?: number;
                /** Format: int32 */
                superseded?: number;
            };
            /**
             * Format: int32
             * @description The denominator of the rates: all but those that are `notPursued` or `superseded`.
             */
            countable: number;
            /**
             * Format: int32
             * @description How many are done: `completed` or `completedModified`.
             */
            done: number;
            /**
             * Format: int32
             * @description How many of those that are done were done in a changed form.
             */
            completedModified: number;
            /**
             * Format: double
             * @description `done` of `countable`, 0 to 1; 0 where there is nothing to count.
             */
            completionRate: number;
            /**
             * Format: double
             * @description The mean progress in percent, 0 to 100, of the countable actions that have a figure; null where none has.
             */
            averageProgress: null | number;
            /**
             * Format: int32
             * @description How many countable actions have no figure for progress, and so are not in the mean.
             */
            withoutProgress: number;
            /**
             * Format: int32
             * @description How many have a target date that is past, and are neither done nor ended.
             */
            overdue: number;
            /**
             * Format: int32
             * @description Of how many nothing was heard for `staleAfterDays` that you may know of, and they are neither done nor ended.
             */
            stale: number;
            /**
             * Format: int32
             * @description How many nobody owns, and they are neither done nor ended.
             */
            unowned: number;
            /**
             * Format: int32
             * @description Of how many an assessor found a status.
             */
            assessed: number;
            /**
             * Format: int32
             * @description Of how many an assessor found another status than the owners report.
             */
            assessedDifferently: number;
            /** @description The key of the forum. */
            forum: string;
            /** @description The key of the area. */
            area: string;
            /** @description The area's title, in the language asked for. */
            title: string;
        };
        /** @description The figures, in all and by area. */
        SummaryResponse: {
            /**
             * Format: date
             * @description The day at whose end it stood so.
             */
            asOf: string;
            /**
             * Format: date
             * @description The day of whose record it is; absent for what is on record now.
             */
            knownOn?: string;
            /**
             * Format: int32
             * @description Days without a report after which an open action is stale.
             */
            staleAfterDays: number;
            /** @description All actions that are counted. */
            totals: components["schemas"]["Figures"];
            /** @description By area, those of one forum together, in their own order; areas without actions too. */
            areas: components["schemas"]["SummaryAreaFigures"][];
            /** @description The time zone by which days are counted: an IANA name such as `America/Toronto`. */
            timeZone: string;
        };
        /** @description When and why a webhook was switched off. */
        SwitchedOff: {
            /**
             * Format: date-time
             * @description When (UTC).
             */
            at: string;
            /** @description Why, in the language asked for. */
            reason: string;
        };
        /** @description One period. */
        TrendPeriod: {
            /**
             * Format: date
             * @description Its first day.
             */
            periodStart: string;
            /**
             * Format: date
             * @description Its last day. Where that is after `asOf`, what is told is as of `asOf`.
             */
            periodEnd: string;
            /**
             * Format: int32
             * @description How many actions there were at its end.
             */
            actions: number;
            /** @description How many of each status at its end. All eight are always there. */
            byStatus: {
                /** Format: int32 */
                notStarted?: number;
                /** Format: int32 */
                planned?: number;
                /** Format: int32 */
                inProgress?: number;
                /** Format: int32 */
                onHold?: number;
                /** Format: int32 */
                completed?: number;
                /** Format: int32 */
                completedModified?: number;
                /** Format: int32 */
                notPursued?: number;
                /** Format: int32 */
                superseded?: number;
            };
            /**
             * Format: int32
             * @description The denominator of the rate: all but those that were `notPursued` or `superseded`.
             */
            countable: number;
            /**
             * Format: int32
             * @description How many were done at its end.
             */
            done: number;
            /**
             * Format: double
             * @description `done` of `countable`, 0 to 1; 0 where there is nothing to count.
             */
            completionRate: number;
            /**
             * Format: int32
             * @description How many came to be in progress in it for the first time.
             */
            started: number;
            /**
             * Format: int32
             * @description How many times one was completed in it, as agreed or in a changed form.
             */
            completed: number;
            /**
             * Format: int32
             * @description How many times one that was done was reopened in it.
             */
            regressed: number;
        };
        /** @description How things stood, period by period. */
        TrendResponse: {
            /** @description The periods, oldest first. */
            items: components["schemas"]["TrendPeriod"][];
            /** @description The time zone by which days are counted: an IANA name such as `America/Toronto`. */
            timeZone: string;
        };
        /** @description A page of a list. */
        UpdateRequestPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["UpdateRequestResponse"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /** @description A request for an update: an organization is asked how actions stand that it owns. */
        UpdateRequestResponse: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The key of the organization that is asked. */
            organization: string;
            /**
             * @description How far it is. `asked`: nobody has sent anything by its link. `opened`: somebody tried to answer, answered in part, or asked to be
             *     asked later. `answered`: everything is answered. `expired`: its link is too old; a reminder makes a new one. `withdrawn`: it was
             *     taken back, or the organization owns none of the actions any more.
             */
            state: components["schemas"]["RequestState"];
            /** @description What it asks about, and what was answered. */
            actions: components["schemas"]["AskedAction"][];
            /**
             * @description The e-mail address of whoever is asked. Forgotten as soon as everything is answered or the request is withdrawn, and with the first
             *     request that is made 90 days after its link ended.
             */
            to?: string;
            /** @description What became of the last mail with its link. */
            mail: components["schemas"]["RequestMail"];
            /** @description The language that they read: the link leads to the page in it. */
            language: components["schemas"]["NoteLanguage"];
            /**
             * Format: date
             * @description The day by which an answer is hoped for.
             */
            dueOn?: string;
            /** @description What whoever asks has to say; it stands on the page. Forgotten with `to`. */
            message?: string;
            /**
             * Format: date-time
             * @description When it was asked.
             */
            askedAt: string;
            /** @description Who asked. */
            askedBy: string;
            /**
             * Format: date-time
             * @description When they were last reminded; absent where they were not.
             */
            remindedAt?: string;
            /**
             * Format: int32
             * @description How often they were reminded.
             */
            reminders: number;
            /** @description When they are reminded by mail, by itself; absent where they are not. */
            reminderDays?: components["schemas"]["ReminderDays"];
            /**
             * Format: date
             * @description The day of the next reminder of that kind; absent where there is none any more.
             */
            nextReminderOn?: string;
            /**
             * Format: date-time
             * @description From when on the link is refused.
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description When something was first sent by the link. Looking at the page does not count: programs that check mail look at every link.
             */
            openedAt?: string;
            /**
             * Format: date-time
             * @description When the last answer came; absent where there is none yet.
             */
            answeredAt?: string;
            /**
             * Format: date-time
             * @description When it was withdrawn; absent where it was not.
             */
            withdrawnAt?: string;
        };
        /** @description A request with the link to answer it by. */
        UpdateRequestWithLink: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The key of the organization that is asked. */
            organization: string;
            /**
             * @description How far it is. `asked`: nobody has sent anything by its link. `opened`: somebody tried to answer, answered in part, or asked to be
             *     asked later. `answered`: everything is answered. `expired`: its link is too old; a reminder makes a new one. `withdrawn`: it was
             *     taken back, or the organization owns none of the actions any more.
             */
            state: components["schemas"]["RequestState"];
            /** @description What it asks about, and what was answered. */
            actions: components["schemas"]["AskedAction"][];
            /**
             * @description The e-mail address of whoever is asked. Forgotten as soon as everything is answered or the request is withdrawn, and with the first
             *     request that is made 90 days after its link ended.
             */
            to?: string;
            /** @description What became of the last mail with its link. */
            mail: components["schemas"]["RequestMail"];
            /** @description The language that they read: the link leads to the page in it. */
            language: components["schemas"]["NoteLanguage"];
            /**
             * Format: date
             * @description The day by which an answer is hoped for.
             */
            dueOn?: string;
            /** @description What whoever asks has to say; it stands on the page. Forgotten with `to`. */
            message?: string;
            /**
             * Format: date-time
             * @description When it was asked.
             */
            askedAt: string;
            /** @description Who asked. */
            askedBy: string;
            /**
             * Format: date-time
             * @description When they were last reminded; absent where they were not.
             */
            remindedAt?: string;
            /**
             * Format: int32
             * @description How often they were reminded.
             */
            reminders: number;
            /** @description When they are reminded by mail, by itself; absent where they are not. */
            reminderDays?: components["schemas"]["ReminderDays"];
            /**
             * Format: date
             * @description The day of the next reminder of that kind; absent where there is none any more.
             */
            nextReminderOn?: string;
            /**
             * Format: date-time
             * @description From when on the link is refused.
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description When something was first sent by the link. Looking at the page does not count: programs that check mail look at every link.
             */
            openedAt?: string;
            /**
             * Format: date-time
             * @description When the last answer came; absent where there is none yet.
             */
            answeredAt?: string;
            /**
             * Format: date-time
             * @description When it was withdrawn; absent where it was not.
             */
            withdrawnAt?: string;
            /**
             * @description The page to answer on, which the mail leads to. It is told this once and cannot be had again; whoever has it can answer for the
             *     organization. A reminder makes a new one.
             */
            link: string;
        };
        /**
         * @description Whose eyes a webhook sees with.
         *
         *     - `public`:
         *     - `network`:
         * @enum {string}
         */
        WebhookAudience: "public" | "network";
        /** @description Where changes are told, and which. */
        WebhookMembers: {
            /**
             * Format: uri
             * @description Where deliveries are sent: https, at an address of the open internet unless the operator allowed its network.
             */
            url: string;
            /** @description What it is for, for people to read. */
            description?: null | string;
            /** @description Only changes of these types. Default: all. */
            types?: null | ("action.archived" | "action.assessed" | "action.ownerAssigned" | "action.ownerRemoved" | "action.proposed" | "action.published" | "action.redacted" | "action.restored" | "action.revised" | "action.statusChanged" | "action.updateAnswered" | "action.updateAsked" | "action.updatePostponed" | "action.updateReminded" | "action.updateWithdrawn" | "assessment.redacted" | "forum.areaAdded" | "forum.areaRemoved" | "forum.areaRedacted" | "forum.areaRevised" | "forum.convened" | "forum.redacted" | "forum.removed" | "forum.revised" | "milestone.added" | "milestone.redacted" | "milestone.removed" | "milestone.revised" | "note.added" | "note.corrected" | "note.redacted" | "organization.registered" | "organization.redacted" | "organization.removed" | "organization.revised")[];
            /** @description Only changes in these forums (keys or ids). Default: all. */
            forums?: null | string[];
            /**
             * @description What it is told: `public`, what everybody may know; `network`, what every signed-in role may. Neither has the words of a note.
             *     Default: `network`. Sent as `null` in an edit, it stays what it is.
             */
            audience?: components["schemas"]["WebhookAudience"] | null;
            /** @description Whether deliveries are sent. One that is switched on again is told what happened meanwhile. Default: true. */
            isActive?: null | boolean;
        };
        /** @description What a webhook is sent when something happened. */
        WebhookMessage: {
            /** @description What happened. */
            type: string;
            /**
             * Format: date-time
             * @description When it was written down (UTC).
             */
            timestamp: string;
            /** @description The change, as `GET /changes` has it for those that the webhook speaks to. */
            data: components["schemas"]["ChangeResponse"];
        };
        /** @description A page of a list. */
        WebhookPage: {
            /** @description The items, in the order asked for; empty when there are none. */
            items: components["schemas"]["WebhookResponse"][];
            /** @description Give it back as `cursor` for the next page; absent on the last page. */
            nextCursor?: string;
            /**
             * Format: int64
             * @description How many items the whole list has; only with `total=true`.
             */
            total?: number;
            /**
             * @description The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
             *                 days.
             */
            timeZone?: string;
        };
        /** @description Where changes are told, and which. */
        WebhookPatch: {
            /**
             * Format: uri
             * @description Where deliveries are sent: https, at an address of the open internet unless the operator allowed its network.
             */
            url?: string;
            /** @description What it is for, for people to read. */
            description?: null | string;
            /** @description Only changes of these types. Default: all. */
            types?: null | ("action.archived" | "action.assessed" | "action.ownerAssigned" | "action.ownerRemoved" | "action.proposed" | "action.published" | "action.redacted" | "action.restored" | "action.revised" | "action.statusChanged" | "action.updateAnswered" | "action.updateAsked" | "action.updatePostponed" | "action.updateReminded" | "action.updateWithdrawn" | "assessment.redacted" | "forum.areaAdded" | "forum.areaRemoved" | "forum.areaRedacted" | "forum.areaRevised" | "forum.convened" | "forum.redacted" | "forum.removed" | "forum.revised" | "milestone.added" | "milestone.redacted" | "milestone.removed" | "milestone.revised" | "note.added" | "note.corrected" | "note.redacted" | "organization.registered" | "organization.redacted" | "organization.removed" | "organization.revised")[];
            /** @description Only changes in these forums (keys or ids). Default: all. */
            forums?: null | string[];
            /**
             * @description What it is told: `public`, what everybody may know; `network`, what every signed-in role may. Neither has the words of a note.
             *     Default: `network`. Sent as `null` in an edit, it stays what it is.
             */
            audience?: components["schemas"]["WebhookAudience"] | null;
            /** @description Whether deliveries are sent. One that is switched on again is told what happened meanwhile. Default: true. */
            isActive?: null | boolean;
        };
        /** @description What a webhook is sent when somebody tries it. */
        WebhookPing: {
            /** @description `webhook.ping`. */
            type: string;
            /**
             * Format: date-time
             * @description When it was asked for (UTC).
             */
            timestamp: string;
            /** @description Which webhook it is. */
            data: components["schemas"]["PingedWebhook"];
        };
        /** @description An address that is told of changes. */
        WebhookResponse: {
            /**
             * Format: uuid
             * @description The webhook's id.
             */
            id: string;
            /** @description Where deliveries are sent. */
            url: string;
            /** @description What it is for. */
            description?: string;
            /** @description The types of changes that it is told; empty: all. */
            types: string[];
            /** @description The forums (keys) whose changes it is told; empty: all. */
            forums: string[];
            /** @description What it is told: what everybody may know, or what every signed-in role may. */
            audience: components["schemas"]["WebhookAudience"];
            /** @description Whether deliveries are sent. */
            isActive: boolean;
            /** @description When it was switched off for failing, and why; absent while it works, and where somebody switched it off by hand. */
            switchedOff?: components["schemas"]["SwitchedOff"];
            /**
             * Format: date-time
             * @description The first failure since it last worked; absent while it works.
             */
            failingSince?: string;
            /**
             * Format: date-time
             * @description Until then the secret before the last rotation signs too.
             */
            previousSecretUntil?: string;
            /**
             * Format: int32
             * @description Counts up with every edit.
             */
            version: number;
            /** @description Who registered it. */
            createdBy: string;
            /**
             * Format: date-time
             * @description When it was registered (UTC).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last edited, or switched off (UTC).
             */
            updatedAt: string;
        };
        /** @description A webhook with its secret: told once. */
        WebhookWithSecret: {
            /**
             * Format: uuid
             * @description The webhook's id.
             */
            id: string;
            /** @description Where deliveries are sent. */
            url: string;
            /** @description What it is for. */
            description?: string;
            /** @description The types of changes that it is told; empty: all. */
            types: string[];
            /** @description The forums (keys) whose changes it is told; empty: all. */
            forums: string[];
            /** @description What it is told: what everybody may know, or what every signed-in role may. */
            audience: components["schemas"]["WebhookAudience"];
            /** @description Whether deliveries are sent. */
            isActive: boolean;
            /** @description When it was switched off for failing, and why; absent while it works, and where somebody switched it off by hand. */
            switchedOff?: components["schemas"]["SwitchedOff"];
            /**
             * Format: date-time
             * @description The first failure since it last worked; absent while it works.
             */
            failingSince?: string;
            /**
             * Format: date-time
             * @description Until then the secret before the last rotation signs too.
             */
            previousSecretUntil?: string;
            /**
             * Format: int32
             * @description Counts up with every edit.
             */
            version: number;
            /** @description Who registered it. */
            createdBy: string;
            /**
             * Format: date-time
             * @description When it was registered (UTC).
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last edited, or switched off (UTC).
             */
            updatedAt: string;
            /** @description What deliveries are signed with, as libraries for Standard Webhooks take it. It is told in this one answer. */
            secret: string;
        };
    };
    responses: never;
    parameters: {
        /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
        AcceptLanguage: string;
        /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
        IfNoneMatch: string;
        /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
        ValidateOnly: boolean;
        /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
        IdempotencyKey: string;
        /** @description How many items at the most, 1 to 200. Default: 50. */
        Limit: number;
        /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
        Cursor: string;
        /**
         * @description The forum's id or key, such as `ccr-2016`.
         * @example ccr-2016
         */
        Forum: string;
        /** @description The forum's id or key, such as `ccr-2016`. */
        Forum2: string;
        /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
        IfMatch: string;
        /** @description The area's id or key, such as `services`. */
        Area: string;
        /**
         * @description These actions (keys or ids, such as `ccr-2016-s2`), for a copy that reads again what the feed named. One that you may not see, or
         *     that does not exist, is not in the list.
         */
        Action: string[];
        /** @description Of these forums (keys or ids), such as `ccr-2016`. */
        Forum3: string[];
        /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
        Area2: string[];
        /** @description With this status, as the owners report it. */
        Status: components["schemas"]["ActionStatus"][];
        /** @description With this status, as an assessor found it. */
        AssessedStatus: components["schemas"]["ActionStatus"][];
        /** @description Owned by these organizations (keys or ids), such as `ccr`. */
        Owner: string[];
        /** @description Owned in this role; with `owner`, by that organization in this role. */
        Role: components["schemas"]["OwnerRole"][];
        /** @description With one of these tags, such as `housing`. */
        Tag: string[];
        /** @description Meant to guide one of these. */
        Audience: components["schemas"]["Audience"][];
        /** @description Addressed to this level of government. */
        Jurisdiction: components["schemas"]["Jurisdiction"][];
        /**
         * @description Suggestions under these actions (keys or ids); `none` for actions that are not suggestions. Where you may not know of the parent, a
         *     suggestion stands on its own.
         */
        Parent: string[];
        /** @description Drafts and archived actions, for coordinators and admins; nobody else finds any. Default: `published`. */
        Publication: components["schemas"]["Publication"][];
        /**
         * @description Words to look for in keys, titles, descriptions and public notes, in English and French, whatever their ending and without regard to
         *     accents. All of them have to be there, though one may stand in the title and another in a note; "quotation marks" keep words
         *     together, `or` (or `ou`) allows either, `-` excludes. Words that `/`, `.` or `-` joins are found by each part and by the whole.
         *     Words such as "the" and "de" are not looked for.
         */
        Q: string;
        /** @description `true`: the target date is past and the action is neither done nor ended. `false`: all others. */
        Overdue: boolean;
        /** @description Nothing was heard of it for this many days, 1 to 3650, and it is neither done nor ended. */
        StaleDays: number;
        /** @description With a target date before this day, such as `2027-12-31`. */
        TargetBefore: string;
        /** @description With a target date after this day, such as `2026-12-31`. */
        TargetAfter: string;
        /** @description Changed at this instant, such as `2026-11-23T14:00:00Z`, or later. A note alone does not change an action. */
        UpdatedSince: string;
        /**
         * @description The action's id or key, such as `ccr-2016-s2`.
         * @example ccr-2016-s2
         */
        Action2: string;
        /** @description The action's id or key, such as `ccr-2016-s2`. */
        Action3: string;
        /** @description The organization's id or key. */
        Organization: string;
        /** @description The milestone's id. */
        Milestone: string;
        /** @description The note's id. */
        Note: string;
        /** @description The organization's id or key, such as `ccr`. */
        Organization2: string;
        /**
         * @description As it stood at the end of this day, on the clock of what happened: a report counts from the day from which it holds (`effectiveOn`),
         *     also where it came later. Not in the future. Default: `knownOn`, or today, in the `timeZone` of the answer.
         */
        AsOf: string;
        /**
         * @description By what was on record at the end of this day, on the clock of when we heard: a report that arrived later is not in it.
         *     Not in the future. Default: everything that is on record now.
         */
        KnownOn: string;
        /** @description Owned by these organizations (keys or ids, such as `ccr`), as lead or supporting, on the day that is counted. */
        Owner2: string[];
        /** @description The earlier day, at its end. Default: 90 days before `to`. */
        From: string;
        /** @description The later day, at its end. Not in the future. Default: today, in the `timeZone` of the answer. */
        To: string;
        /**
         * @description `happened`: how things stood on the two days, by all that is on record now. `recorded`: what was on record at the end of each of
         *     them, so that a report that came late counts as news. Default: `happened`.
         */
        Clock: components["schemas"]["Clock"];
        /** @description For a light page or a dark one. Default: `light`. */
        Theme: "light" | "dark";
        /** @description The language, where whoever shows the picture cannot send `Accept-Language`: `en` or `fr`. */
        Lang: "en" | "fr";
        /**
         * @description `svg` or `png`.
         * @example svg
         */
        Format: string;
        /** @description Only changes of these types, such as `action.statusChanged`. */
        Type: ("action.archived" | "action.assessed" | "action.ownerAssigned" | "action.ownerRemoved" | "action.proposed" | "action.published" | "action.redacted" | "action.restored" | "action.revised" | "action.statusChanged" | "action.updateAnswered" | "action.updateAsked" | "action.updatePostponed" | "action.updateReminded" | "action.updateWithdrawn" | "assessment.redacted" | "forum.areaAdded" | "forum.areaRemoved" | "forum.areaRedacted" | "forum.areaRevised" | "forum.convened" | "forum.redacted" | "forum.removed" | "forum.revised" | "milestone.added" | "milestone.redacted" | "milestone.removed" | "milestone.revised" | "note.added" | "note.corrected" | "note.redacted" | "organization.registered" | "organization.redacted" | "organization.removed" | "organization.revised")[];
        /** @description Only changes in these forums (keys or ids), such as `ccr-2016`. */
        Forum4: string[];
        /** @description Only changes of these actions (keys or ids), such as `ccr-2016-s2`. */
        Action4: string[];
        /**
         * @description The webhook's id.
         * @example 01a2006f-3b00-7000-8000-000000000001
         */
        Webhook: string;
        /** @description The webhook's id. */
        Webhook2: string;
        /** @description The request's id. */
        Request: string;
        /** @description The language of names and labels, `en` or `fr`; stronger than `Accept-Language`. */
        Lang2: "en" | "fr";
        /** @description The import's id. */
        Import: string;
        /** @description The message's id: the same each time it is sent. */
        WebhookId: string;
        /** @description When this attempt was made, in seconds since 1970. Refuse what is older than five minutes: somebody may be playing it back. */
        WebhookTimestamp: string;
        /** @description `v1,` and the HMAC-SHA256 of id, timestamp and body, joined by dots, in Base64. After a rotation there are two, separated by a space: either will do. */
        WebhookSignature: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listForums: {
        parameters: {
            query?: {
                /** @description The order; `-` in front for descending. Default: `-heldOn`, the latest forum first. */
                sort?: "key" | "-key" | "heldOn" | "-heldOn" | "title" | "-title";
                /** @description `true`: the answer says in `total` how many forums the whole list has. */
                total?: boolean;
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of forums. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForumPage"];
                };
            };
        };
    };
    conveneForum: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConveneForumBody"];
            };
        };
        responses: {
            /** @description The forum, as it is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForumResponse"];
                };
            };
        };
    };
    getForum: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The forum's id or key, such as `ccr-2016`.
                 * @example ccr-2016
                 */
                forum: components["parameters"]["Forum"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The forum. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForumResponse"];
                };
            };
        };
    };
    removeForum: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The forum's id or key, such as `ccr-2016`. */
                forum: components["parameters"]["Forum2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reviseForum: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The forum's id or key, such as `ccr-2016`. */
                forum: components["parameters"]["Forum2"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ForumPatch"];
            };
        };
        responses: {
            /** @description The forum as it stands now, with its new `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForumResponse"];
                };
            };
        };
    };
    listAreas: {
        parameters: {
            query?: {
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The forum's id or key, such as `ccr-2016`.
                 * @example ccr-2016
                 */
                forum: components["parameters"]["Forum"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of areas. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaPage"];
                };
            };
        };
    };
    addArea: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The forum's id or key, such as `ccr-2016`. */
                forum: components["parameters"]["Forum2"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AreaBody"];
            };
        };
        responses: {
            /** @description The area, as it is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaResponse"];
                };
            };
        };
    };
    getArea: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The forum's id or key, such as `ccr-2016`.
                 * @example ccr-2016
                 */
                forum: components["parameters"]["Forum"];
                /**
                 * @description The area's id or key, such as `services`.
                 * @example services
                 */
                area: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The area. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaResponse"];
                };
            };
        };
    };
    removeArea: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The forum's id or key, such as `ccr-2016`. */
                forum: components["parameters"]["Forum2"];
                /** @description The area's id or key, such as `services`. */
                area: components["parameters"]["Area"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reviseArea: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The forum's id or key, such as `ccr-2016`. */
                forum: components["parameters"]["Forum2"];
                /** @description The area's id or key, such as `services`. */
                area: components["parameters"]["Area"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["AreaPatch"];
            };
        };
        responses: {
            /** @description The area as it stands now, with its new `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaResponse"];
                };
            };
        };
    };
    listActions: {
        parameters: {
            query?: {
                /**
                 * @description These actions (keys or ids, such as `ccr-2016-s2`), for a copy that reads again what the feed named. One that you may not see, or
                 *     that does not exist, is not in the list.
                 */
                action?: components["parameters"]["Action"];
                /** @description Of these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum3"];
                /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
                area?: components["parameters"]["Area2"];
                /** @description With this status, as the owners report it. */
                status?: components["parameters"]["Status"];
                /** @description With this status, as an assessor found it. */
                assessedStatus?: components["parameters"]["AssessedStatus"];
                /** @description Owned by these organizations (keys or ids), such as `ccr`. */
                owner?: components["parameters"]["Owner"];
                /** @description Owned in this role; with `owner`, by that organization in this role. */
                role?: components["parameters"]["Role"];
                /** @description With one of these tags, such as `housing`. */
                tag?: components["parameters"]["Tag"];
                /** @description Meant to guide one of these. */
                audience?: components["parameters"]["Audience"];
                /** @description Addressed to this level of government. */
                jurisdiction?: components["parameters"]["Jurisdiction"];
                /**
                 * @description Suggestions under these actions (keys or ids); `none` for actions that are not suggestions. Where you may not know of the parent, a
                 *     suggestion stands on its own.
                 */
                parent?: components["parameters"]["Parent"];
                /** @description Drafts and archived actions, for coordinators and admins; nobody else finds any. Default: `published`. */
                publication?: components["parameters"]["Publication"];
                /**
                 * @description Words to look for in keys, titles, descriptions and public notes, in English and French, whatever their ending and without regard to
                 *     accents. All of them have to be there, though one may stand in the title and another in a note; "quotation marks" keep words
                 *     together, `or` (or `ou`) allows either, `-` excludes. Words that `/`, `.` or `-` joins are found by each part and by the whole.
                 *     Words such as "the" and "de" are not looked for.
                 */
                q?: components["parameters"]["Q"];
                /** @description `true`: the target date is past and the action is neither done nor ended. `false`: all others. */
                overdue?: components["parameters"]["Overdue"];
                /** @description Nothing was heard of it for this many days, 1 to 3650, and it is neither done nor ended. */
                staleDays?: components["parameters"]["StaleDays"];
                /** @description With a target date before this day, such as `2027-12-31`. */
                targetBefore?: components["parameters"]["TargetBefore"];
                /** @description With a target date after this day, such as `2026-12-31`. */
                targetAfter?: components["parameters"]["TargetAfter"];
                /** @description Changed at this instant, such as `2026-11-23T14:00:00Z`, or later. A note alone does not change an action. */
                updatedSince?: components["parameters"]["UpdatedSince"];
                /**
                 * @description The order; `-` in front for descending. Default: `key`. Where the sorted member is absent, the action stands as if it were late
                 *     (`targetDate`), never heard of (`lastReportedAt`) or below 0 (`progress`). An action whose sorted member changes between two
                 *     pages moves with it; sorted by `key`, each action is on exactly one page.
                 */
                sort?: "key" | "-key" | "position" | "-position" | "title" | "-title" | "status" | "-status" | "targetDate" | "-targetDate" | "updatedAt" | "-updatedAt" | "lastReportedAt" | "-lastReportedAt" | "progress" | "-progress";
                /**
                 * @description `notes`: the five newest notes of each action that you may read. `owners`: kind, regions and web site of each owner. `children`:
                 *     the suggestions themselves, up to 50 an action. `updateRequests`: when its owners were asked for updates and answered, the five
                 *     newest.
                 */
                include?: ("notes" | "owners" | "children" | "updateRequests")[];
                /** @description Only these members of each action; `id` and `key` are always there. Default: all. */
                fields?: ("id" | "key" | "forum" | "area" | "parent" | "position" | "title" | "description" | "sourceText" | "sourceRef" | "status" | "statusSince" | "allowedTransitions" | "assessment" | "progress" | "owners" | "audience" | "tags" | "jurisdiction" | "startsOn" | "targetDate" | "originalTargetDate" | "targetDateNote" | "completedOn" | "noteCount" | "lastReportedAt" | "isOverdue" | "isStale" | "attention" | "children" | "notes" | "updateRequests" | "continues" | "continuedBy" | "publication" | "version" | "createdAt" | "updatedAt")[];
                /** @description `true`: the answer says in `total` how many actions the whole list has. Costs a count; ask once, not with every page. */
                total?: boolean;
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of actions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionPage"];
                };
            };
        };
    };
    proposeAction: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeActionBody"];
            };
        };
        responses: {
            /** @description The action, as it is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionResponse"];
                };
            };
        };
    };
    changeStatuses: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStatusesBody"];
            };
        };
        responses: {
            /** @description The actions as they stand now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeStatusesResponse"];
                };
            };
        };
    };
    getAction: {
        parameters: {
            query?: {
                /**
                 * @description `notes`: the five newest notes that you may read. `owners`: kind, regions and web site of each owner. `children`: the
                 *     suggestions themselves, up to 50. `updateRequests`: when its owners were asked for updates and answered, the five newest.
                 */
                include?: ("notes" | "owners" | "children" | "updateRequests")[];
                /** @description Only these members; `id` and `key` are always there. Default: all. */
                fields?: ("id" | "key" | "forum" | "area" | "parent" | "position" | "title" | "description" | "sourceText" | "sourceRef" | "status" | "statusSince" | "allowedTransitions" | "assessment" | "progress" | "owners" | "audience" | "tags" | "jurisdiction" | "startsOn" | "targetDate" | "originalTargetDate" | "targetDateNote" | "completedOn" | "noteCount" | "lastReportedAt" | "isOverdue" | "isStale" | "attention" | "children" | "notes" | "updateRequests" | "continues" | "continuedBy" | "publication" | "version" | "createdAt" | "updatedAt")[];
                /**
                 * @description The action as it stood at the end of that day, not in the future: its status by the days on which changes took effect,
                 *     everything else by what was on record then; suggestions and notes that are included too, in the words that stood there. On a day
                 *     on which it was not public there was no such action for those who may not see what is not: 404; nor was there one for anybody
                 *     before its forum was held and before anything was reported or recorded of it. Organizations are called what they are called
                 *     today, and the past has no contacts of owners.
                 */
                asOf?: string;
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The action's id or key, such as `ccr-2016-s2`.
                 * @example ccr-2016-s2
                 */
                action: components["parameters"]["Action2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The action. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionResponse"];
                };
            };
        };
    };
    archiveAction: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The action's id or key, such as `ccr-2016-s2`. */
                action: components["parameters"]["Action3"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is archived. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reviseAction: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The action's id or key, such as `ccr-2016-s2`. */
                action: components["parameters"]["Action3"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ActionPatch"];
            };
        };
        responses: {
            /** @description The action as it stands now, with its new `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionResponse"];
                };
            };
        };
    };
    getHistory: {
        parameters: {
            query?: {
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The action's id or key, such as `ccr-2016-s2`.
                 * @example ccr-2016-s2
                 */
                action: components["parameters"]["Action2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of what happened. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryEntryPage"];
                };
            };
        };
    };
    assignOwner: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The action's id or key, such as `ccr-2016-s2`. */
                action: components["parameters"]["Action3"];
                /** @description The organization's id or key. */
                organization: components["parameters"]["Organization"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignOwnerBody"];
            };
        };
        responses: {
            /** @description The action as it stands now, with its new `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionResponse"];
                };
            };
        };
    };
    removeOwner: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The action's id or key, such as `ccr-2016-s2`. */
                action: components["parameters"]["Action3"];
                /** @description The organization's id or key. */
                organization: components["parameters"]["Organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The action as it stands now, with its new `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionResponse"];
                };
            };
        };
    };
    restoreAction: {
        parameters: {
            query?: {
                /**
                 * @description `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed
                 *                 only where a first try was answered with `confirmationRequired`.
                 */
                confirmPublic?: boolean;
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The action's id or key, such as `ccr-2016-s2`. */
                action: components["parameters"]["Action3"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The action as it stands now, with its new `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionResponse"];
                };
            };
        };
    };
    changeStatus: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The action's id or key, such as `ccr-2016-s2`. */
                action: components["parameters"]["Action3"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusReport"];
            };
        };
        responses: {
            /** @description The action as it stands now, with its new `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionResponse"];
                };
            };
        };
    };
    listMilestones: {
        parameters: {
            query?: {
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The action's id or key, such as `ccr-2016-s2`.
                 * @example ccr-2016-s2
                 */
                action: components["parameters"]["Action2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of milestones. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestonePage"];
                };
            };
        };
    };
    addMilestone: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The action's id or key, such as `ccr-2016-s2`. */
                action: components["parameters"]["Action3"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneBody"];
            };
        };
        responses: {
            /** @description The milestone, as it is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneResponse"];
                };
            };
        };
    };
    getMilestone: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The action's id or key, such as `ccr-2016-s2`.
                 * @example ccr-2016-s2
                 */
                action: components["parameters"]["Action2"];
                /**
                 * @description The milestone's id.
                 * @example 01a2006f-3b00-7000-8000-000000000001
                 */
                milestone: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The milestone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneResponse"];
                };
            };
        };
    };
    removeMilestone: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The action's id or key, such as `ccr-2016-s2`. */
                action: components["parameters"]["Action3"];
                /** @description The milestone's id. */
                milestone: components["parameters"]["Milestone"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reviseMilestone: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The action's id or key, such as `ccr-2016-s2`. */
                action: components["parameters"]["Action3"];
                /** @description The milestone's id. */
                milestone: components["parameters"]["Milestone"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MilestonePatch"];
            };
        };
        responses: {
            /** @description The milestone as it stands now, with its new `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneResponse"];
                };
            };
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The action's id or key, such as `ccr-2016-s2`.
                 * @example ccr-2016-s2
                 */
                action: components["parameters"]["Action2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePage"];
                };
            };
        };
    };
    addNote: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The action's id or key, such as `ccr-2016-s2`. */
                action: components["parameters"]["Action3"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddNoteText"];
            };
        };
        responses: {
            /** @description The note, as it is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteResponse"];
                };
            };
        };
    };
    getNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The action's id or key, such as `ccr-2016-s2`.
                 * @example ccr-2016-s2
                 */
                action: components["parameters"]["Action2"];
                /**
                 * @description The note's id.
                 * @example 01a2006f-3b00-7000-8000-000000000001
                 */
                note: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The note. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteResponse"];
                };
            };
        };
    };
    correctNote: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The action's id or key, such as `ccr-2016-s2`. */
                action: components["parameters"]["Action3"];
                /** @description The note's id. */
                note: components["parameters"]["Note"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectNoteText"];
            };
        };
        responses: {
            /** @description The note with its correction. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteResponse"];
                };
            };
        };
    };
    redactNote: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The action's id or key, such as `ccr-2016-s2`. */
                action: components["parameters"]["Action3"];
                /** @description The note's id. */
                note: components["parameters"]["Note"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Redaction"];
            };
        };
        responses: {
            /** @description The note, without its words. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteResponse"];
                };
            };
        };
    };
    listAssessments: {
        parameters: {
            query?: {
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The action's id or key, such as `ccr-2016-s2`.
                 * @example ccr-2016-s2
                 */
                action: components["parameters"]["Action2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of assessments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentPage"];
                };
            };
        };
    };
    recordAssessment: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The action's id or key, such as `ccr-2016-s2`. */
                action: components["parameters"]["Action3"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAssessmentBody"];
            };
        };
        responses: {
            /** @description The assessment, as it is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentResponse"];
                };
            };
        };
    };
    redactAssessment: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The action's id or key, such as `ccr-2016-s2`. */
                action: components["parameters"]["Action3"];
                /** @description The assessment's id. */
                assessment: string;
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Redaction"];
            };
        };
        responses: {
            /** @description The assessment, without its words. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentResponse"];
                };
            };
        };
    };
    listStatuses: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The eight statuses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusList"];
                };
            };
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /** @description Of this kind. */
                kind?: components["schemas"]["OrganizationKind"][];
                /** @description Working in one of these: the letters of ISO 3166-2 subdivisions, such as ON. */
                region?: string[];
                /**
                 * @description Words of the name to look for, in English and French, whatever their ending and without regard to accents; or a key.
                 *     All of them have to be there; "quotation marks" keep words together, `or` (or `ou`) allows either, `-` excludes.
                 */
                q?: string;
                /** @description The order; `-` in front for descending. Default: `key`. */
                sort?: "key" | "-key" | "name" | "-name" | "updatedAt" | "-updatedAt";
                /** @description `true`: the answer says in `total` how many organizations the whole list has. */
                total?: boolean;
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of organizations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationPage"];
                };
            };
        };
    };
    registerOrganization: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterOrganizationBody"];
            };
        };
        responses: {
            /** @description The organization, as it is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationResponse"];
                };
            };
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The organization's id or key, such as `ccr`.
                 * @example ccr
                 */
                organization: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationResponse"];
                };
            };
        };
    };
    removeOrganization: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The organization's id or key, such as `ccr`. */
                organization: components["parameters"]["Organization2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reviseOrganization: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The organization's id or key, such as `ccr`. */
                organization: components["parameters"]["Organization2"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["OrganizationPatch"];
            };
        };
        responses: {
            /** @description The organization as it stands now, with its new `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationResponse"];
                };
            };
        };
    };
    listCounted: {
        parameters: {
            query?: {
                /** @description With this status on the day, as the owners reported it. */
                status?: components["schemas"]["ActionStatus"][];
                /** @description That needed attention on the day, for one of these reasons. */
                attention?: components["schemas"]["AttentionReason"][];
                /** @description `true`: an assessor had found another status than the owners reported. `false`: all others. */
                assessedDifferently?: boolean;
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description As it stood at the end of this day, on the clock of what happened: a report counts from the day from which it holds (`effectiveOn`),
                 *     also where it came later. Not in the future. Default: `knownOn`, or today, in the `timeZone` of the answer.
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description By what was on record at the end of this day, on the clock of when we heard: a report that arrived later is not in it.
                 *     Not in the future. Default: everything that is on record now.
                 */
                knownOn?: components["parameters"]["KnownOn"];
                /** @description Of these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum3"];
                /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
                area?: components["parameters"]["Area2"];
                /** @description Owned by these organizations (keys or ids, such as `ccr`), as lead or supporting, on the day that is counted. */
                owner?: components["parameters"]["Owner2"];
                /** @description With one of these tags, such as `housing`. */
                tag?: components["parameters"]["Tag"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of actions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedRowPage"];
                };
            };
        };
    };
    listAttention: {
        parameters: {
            query?: {
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description As it stood at the end of this day, on the clock of what happened: a report counts from the day from which it holds (`effectiveOn`),
                 *     also where it came later. Not in the future. Default: `knownOn`, or today, in the `timeZone` of the answer.
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description By what was on record at the end of this day, on the clock of when we heard: a report that arrived later is not in it.
                 *     Not in the future. Default: everything that is on record now.
                 */
                knownOn?: components["parameters"]["KnownOn"];
                /** @description Of these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum3"];
                /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
                area?: components["parameters"]["Area2"];
                /** @description Owned by these organizations (keys or ids, such as `ccr`), as lead or supporting, on the day that is counted. */
                owner?: components["parameters"]["Owner2"];
                /** @description With one of these tags, such as `housing`. */
                tag?: components["parameters"]["Tag"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of actions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttentionEntryPage"];
                };
            };
        };
    };
    getComparison: {
        parameters: {
            query?: {
                /** @description How many actions at the most, 1 to 200. Default: 50. */
                limit?: number;
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
                /** @description The earlier day, at its end. Default: 90 days before `to`. */
                from?: components["parameters"]["From"];
                /** @description The later day, at its end. Not in the future. Default: today, in the `timeZone` of the answer. */
                to?: components["parameters"]["To"];
                /**
                 * @description `happened`: how things stood on the two days, by all that is on record now. `recorded`: what was on record at the end of each of
                 *     them, so that a report that came late counts as news. Default: `happened`.
                 */
                clock?: components["parameters"]["Clock"];
                /** @description Of these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum3"];
                /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
                area?: components["parameters"]["Area2"];
                /** @description Owned by these organizations (keys or ids, such as `ccr`), as lead or supporting, on the day that is counted. */
                owner?: components["parameters"]["Owner2"];
                /** @description With one of these tags, such as `housing`. */
                tag?: components["parameters"]["Tag"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures of both days, and a page of the actions that moved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonResponse"];
                };
            };
        };
    };
    getOwnerFigures: {
        parameters: {
            query?: {
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description As it stood at the end of this day, on the clock of what happened: a report counts from the day from which it holds (`effectiveOn`),
                 *     also where it came later. Not in the future. Default: `knownOn`, or today, in the `timeZone` of the answer.
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description By what was on record at the end of this day, on the clock of when we heard: a report that arrived later is not in it.
                 *     Not in the future. Default: everything that is on record now.
                 */
                knownOn?: components["parameters"]["KnownOn"];
                /** @description Of these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum3"];
                /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
                area?: components["parameters"]["Area2"];
                /** @description Owned by these organizations (keys or ids, such as `ccr`), as lead or supporting, on the day that is counted. */
                owner?: components["parameters"]["Owner2"];
                /** @description With one of these tags, such as `housing`. */
                tag?: components["parameters"]["Tag"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of owners. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerFiguresPage"];
                };
            };
        };
    };
    getResponsiveness: {
        parameters: {
            query?: {
                /** @description About actions of these forums (keys or ids), such as `ccr-2016`. */
                forum?: string[];
                /** @description To these organizations (keys or ids), such as `ccr`. */
                owner?: string[];
                /** @description Asked on this day, such as `2026-01-01`, or later. */
                from?: string;
                /** @description Asked on this day, such as `2026-12-31`, or earlier. */
                to?: string;
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of organizations and forums. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponsivenessPage"];
                };
            };
        };
    };
    getSummary: {
        parameters: {
            query?: {
                /**
                 * @description As it stood at the end of this day, on the clock of what happened: a report counts from the day from which it holds (`effectiveOn`),
                 *     also where it came later. Not in the future. Default: `knownOn`, or today, in the `timeZone` of the answer.
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description By what was on record at the end of this day, on the clock of when we heard: a report that arrived later is not in it.
                 *     Not in the future. Default: everything that is on record now.
                 */
                knownOn?: components["parameters"]["KnownOn"];
                /** @description Of these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum3"];
                /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
                area?: components["parameters"]["Area2"];
                /** @description Owned by these organizations (keys or ids, such as `ccr`), as lead or supporting, on the day that is counted. */
                owner?: components["parameters"]["Owner2"];
                /** @description With one of these tags, such as `housing`. */
                tag?: components["parameters"]["Tag"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryResponse"];
                };
            };
        };
    };
    getTrend: {
        parameters: {
            query?: {
                /** @description How long a period is: `week` (from Monday), `month` or `quarter`, all of the calendar. Default: `month`. */
                interval?: components["schemas"]["Interval"];
                /** @description A day in the first period. At most 520 periods. Default: so that there are twelve. */
                from?: string;
                /** @description A day in the last period, not after `asOf`. Default: `asOf`. */
                to?: string;
                /**
                 * @description As it stood at the end of this day, on the clock of what happened: a report counts from the day from which it holds (`effectiveOn`),
                 *     also where it came later. Not in the future. Default: `knownOn`, or today, in the `timeZone` of the answer.
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description By what was on record at the end of this day, on the clock of when we heard: a report that arrived later is not in it.
                 *     Not in the future. Default: everything that is on record now.
                 */
                knownOn?: components["parameters"]["KnownOn"];
                /** @description Of these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum3"];
                /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
                area?: components["parameters"]["Area2"];
                /** @description Owned by these organizations (keys or ids, such as `ccr`), as lead or supporting, on the day that is counted. */
                owner?: components["parameters"]["Owner2"];
                /** @description With one of these tags, such as `housing`. */
                tag?: components["parameters"]["Tag"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The periods. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrendResponse"];
                };
            };
        };
    };
    drawBadge: {
        parameters: {
            query?: {
                /** @description For a light page or a dark one. Default: `light`. */
                theme?: components["parameters"]["Theme"];
                /** @description The language, where whoever shows the picture cannot send `Accept-Language`: `en` or `fr`. */
                lang?: components["parameters"]["Lang"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id or key of a forum or an action, such as `ccr-2016` or `ccr-2016-s2`.
                 * @example ccr-2016
                 */
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The badge. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                    "image/png": string;
                };
            };
        };
    };
    drawProgress: {
        parameters: {
            query?: {
                /** @description For a light page or a dark one. Default: `light`. */
                theme?: components["parameters"]["Theme"];
                /** @description The language, where whoever shows the picture cannot send `Accept-Language`: `en` or `fr`. */
                lang?: components["parameters"]["Lang"];
                /**
                 * @description As it stood at the end of this day, on the clock of what happened: a report counts from the day from which it holds (`effectiveOn`),
                 *     also where it came later. Not in the future. Default: `knownOn`, or today, in the `timeZone` of the answer.
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description By what was on record at the end of this day, on the clock of when we heard: a report that arrived later is not in it.
                 *     Not in the future. Default: everything that is on record now.
                 */
                knownOn?: components["parameters"]["KnownOn"];
                /** @description Of these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum3"];
                /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
                area?: components["parameters"]["Area2"];
                /** @description Owned by these organizations (keys or ids, such as `ccr`), as lead or supporting, on the day that is counted. */
                owner?: components["parameters"]["Owner2"];
                /** @description With one of these tags, such as `housing`. */
                tag?: components["parameters"]["Tag"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description `svg` or `png`.
                 * @example svg
                 */
                format: components["parameters"]["Format"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                    "image/png": string;
                };
            };
        };
    };
    drawTrend: {
        parameters: {
            query?: {
                /** @description For a light page or a dark one. Default: `light`. */
                theme?: components["parameters"]["Theme"];
                /** @description The language, where whoever shows the picture cannot send `Accept-Language`: `en` or `fr`. */
                lang?: components["parameters"]["Lang"];
                /**
                 * @description As it stood at the end of this day, on the clock of what happened: a report counts from the day from which it holds (`effectiveOn`),
                 *     also where it came later. Not in the future. Default: `knownOn`, or today, in the `timeZone` of the answer.
                 */
                asOf?: components["parameters"]["AsOf"];
                /**
                 * @description By what was on record at the end of this day, on the clock of when we heard: a report that arrived later is not in it.
                 *     Not in the future. Default: everything that is on record now.
                 */
                knownOn?: components["parameters"]["KnownOn"];
                /** @description Of these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum3"];
                /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
                area?: components["parameters"]["Area2"];
                /** @description Owned by these organizations (keys or ids, such as `ccr`), as lead or supporting, on the day that is counted. */
                owner?: components["parameters"]["Owner2"];
                /** @description With one of these tags, such as `housing`. */
                tag?: components["parameters"]["Tag"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description `svg` or `png`.
                 * @example svg
                 */
                format: components["parameters"]["Format"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                    "image/png": string;
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /**
                 * @description Go on behind this place: the `nextCursor` of the answer before, or the `cursor` of a change. Without it the feed begins with the
                 *     first change; `now` begins with what happens next.
                 */
                after?: string;
                /** @description How many changes at the most, 1 to 200. Default: 50. */
                limit?: number;
                /** @description Only changes of these types, such as `action.statusChanged`. */
                type?: components["parameters"]["Type"];
                /** @description Only changes in these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum4"];
                /** @description Only changes of these actions (keys or ids), such as `ccr-2016-s2`. */
                action?: components["parameters"]["Action4"];
            };
            header?: {
                /**
                 * @description `wait=30` to wait that many seconds for something to happen (RFC 7240). What was taken up is said in
                 *                  `Preference-Applied`.
                 */
                Prefer?: string;
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The next changes, and where to go on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesResponse"];
                };
            };
        };
    };
    streamChanges: {
        parameters: {
            query?: {
                /**
                 * @description Go on behind this place: the `nextCursor` of a page of the feed, or the `cursor` of a change. Default: what happens from now on.
                 *     `Last-Event-ID` comes before it.
                 */
                after?: string;
                /** @description Only changes of these types, such as `action.statusChanged`. */
                type?: components["parameters"]["Type"];
                /** @description Only changes in these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum4"];
                /** @description Only changes of these actions (keys or ids), such as `ccr-2016-s2`. */
                action?: components["parameters"]["Action4"];
            };
            header?: {
                /** @description The `id` of the last event that was seen. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream of events that goes on for as long as both sides please. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of webhooks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
        };
    };
    registerWebhook: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookMembers"];
            };
        };
        responses: {
            /** @description The webhook, with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The webhook's id.
                 * @example 01a2006f-3b00-7000-8000-000000000001
                 */
                webhook: components["parameters"]["Webhook"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookResponse"];
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The webhook's id. */
                webhook: components["parameters"]["Webhook2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reviseWebhook: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The webhook's id. */
                webhook: components["parameters"]["Webhook2"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["WebhookPatch"];
            };
        };
        responses: {
            /** @description The webhook as it stands now, with its new `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookResponse"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Only deliveries in these states. */
                state?: components["schemas"]["DeliveryState"][];
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The webhook's id.
                 * @example 01a2006f-3b00-7000-8000-000000000001
                 */
                webhook: components["parameters"]["Webhook"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The webhook's id.
                 * @example 01a2006f-3b00-7000-8000-000000000001
                 */
                webhook: components["parameters"]["Webhook"];
                /**
                 * @description The delivery's id.
                 * @example 01a2006f-3b00-7000-8000-000000000001
                 */
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryResponse"];
                };
            };
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The webhook's id. */
                webhook: components["parameters"]["Webhook2"];
                /** @description The id of the delivery whose message to send again. */
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new delivery. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryResponse"];
                };
            };
        };
    };
    pingWebhook: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The webhook's id. */
                webhook: components["parameters"]["Webhook2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery; it is sent at once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryResponse"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The webhook's id. */
                webhook: components["parameters"]["Webhook2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook, with its new secret: this answer alone holds it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
        };
    };
    listUpdateRequests: {
        parameters: {
            query?: {
                /** @description Only requests in these states. */
                state?: components["schemas"]["RequestState"][];
                /** @description Only requests to these organizations (keys or ids), such as `ccr`. */
                owner?: string[];
                /** @description Only requests about these actions (keys or ids), such as `ccr-2016-s2`. */
                action?: string[];
                /** @description Only requests about actions of these forums (keys or ids), such as `ccr-2016`. */
                forum?: string[];
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateRequestPage"];
                };
            };
        };
    };
    requestUpdate: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestUpdateBody"];
            };
        };
        responses: {
            /** @description The requests, each with its link. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestUpdateResponse"];
                };
            };
        };
    };
    getUpdateRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The request's id.
                 * @example 01a2006f-3b00-7000-8000-000000000001
                 */
                request: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateRequestResponse"];
                };
            };
        };
    };
    remindOfUpdate: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The request's id. */
                request: components["parameters"]["Request"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request, with its new link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateRequestWithLink"];
                };
            };
        };
    };
    withdrawUpdateRequest: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The request's id. */
                request: components["parameters"]["Request"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request as it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateRequestResponse"];
                };
            };
        };
    };
    exportCalendar: {
        parameters: {
            query?: {
                /** @description The language of names and labels, `en` or `fr`; stronger than `Accept-Language`. */
                lang?: components["parameters"]["Lang2"];
                /**
                 * @description These actions (keys or ids, such as `ccr-2016-s2`), for a copy that reads again what the feed named. One that you may not see, or
                 *     that does not exist, is not in the list.
                 */
                action?: components["parameters"]["Action"];
                /** @description Of these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum3"];
                /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
                area?: components["parameters"]["Area2"];
                /** @description With this status, as the owners report it. */
                status?: components["parameters"]["Status"];
                /** @description With this status, as an assessor found it. */
                assessedStatus?: components["parameters"]["AssessedStatus"];
                /** @description Owned by these organizations (keys or ids), such as `ccr`. */
                owner?: components["parameters"]["Owner"];
                /** @description Owned in this role; with `owner`, by that organization in this role. */
                role?: components["parameters"]["Role"];
                /** @description With one of these tags, such as `housing`. */
                tag?: components["parameters"]["Tag"];
                /** @description Meant to guide one of these. */
                audience?: components["parameters"]["Audience"];
                /** @description Addressed to this level of government. */
                jurisdiction?: components["parameters"]["Jurisdiction"];
                /**
                 * @description Suggestions under these actions (keys or ids); `none` for actions that are not suggestions. Where you may not know of the parent, a
                 *     suggestion stands on its own.
                 */
                parent?: components["parameters"]["Parent"];
                /** @description Drafts and archived actions, for coordinators and admins; nobody else finds any. Default: `published`. */
                publication?: components["parameters"]["Publication"];
                /**
                 * @description Words to look for in keys, titles, descriptions and public notes, in English and French, whatever their ending and without regard to
                 *     accents. All of them have to be there, though one may stand in the title and another in a note; "quotation marks" keep words
                 *     together, `or` (or `ou`) allows either, `-` excludes. Words that `/`, `.` or `-` joins are found by each part and by the whole.
                 *     Words such as "the" and "de" are not looked for.
                 */
                q?: components["parameters"]["Q"];
                /** @description `true`: the target date is past and the action is neither done nor ended. `false`: all others. */
                overdue?: components["parameters"]["Overdue"];
                /** @description Nothing was heard of it for this many days, 1 to 3650, and it is neither done nor ended. */
                staleDays?: components["parameters"]["StaleDays"];
                /** @description With a target date before this day, such as `2027-12-31`. */
                targetBefore?: components["parameters"]["TargetBefore"];
                /** @description With a target date after this day, such as `2026-12-31`. */
                targetAfter?: components["parameters"]["TargetAfter"];
                /** @description Changed at this instant, such as `2026-11-23T14:00:00Z`, or later. A note alone does not change an action. */
                updatedSince?: components["parameters"]["UpdatedSince"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
    exportActions: {
        parameters: {
            query?: {
                /** @description The language of names and labels, `en` or `fr`; stronger than `Accept-Language`. */
                lang?: components["parameters"]["Lang2"];
                /**
                 * @description These actions (keys or ids, such as `ccr-2016-s2`), for a copy that reads again what the feed named. One that you may not see, or
                 *     that does not exist, is not in the list.
                 */
                action?: components["parameters"]["Action"];
                /** @description Of these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum3"];
                /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
                area?: components["parameters"]["Area2"];
                /** @description With this status, as the owners report it. */
                status?: components["parameters"]["Status"];
                /** @description With this status, as an assessor found it. */
                assessedStatus?: components["parameters"]["AssessedStatus"];
                /** @description Owned by these organizations (keys or ids), such as `ccr`. */
                owner?: components["parameters"]["Owner"];
                /** @description Owned in this role; with `owner`, by that organization in this role. */
                role?: components["parameters"]["Role"];
                /** @description With one of these tags, such as `housing`. */
                tag?: components["parameters"]["Tag"];
                /** @description Meant to guide one of these. */
                audience?: components["parameters"]["Audience"];
                /** @description Addressed to this level of government. */
                jurisdiction?: components["parameters"]["Jurisdiction"];
                /**
                 * @description Suggestions under these actions (keys or ids); `none` for actions that are not suggestions. Where you may not know of the parent, a
                 *     suggestion stands on its own.
                 */
                parent?: components["parameters"]["Parent"];
                /** @description Drafts and archived actions, for coordinators and admins; nobody else finds any. Default: `published`. */
                publication?: components["parameters"]["Publication"];
                /**
                 * @description Words to look for in keys, titles, descriptions and public notes, in English and French, whatever their ending and without regard to
                 *     accents. All of them have to be there, though one may stand in the title and another in a note; "quotation marks" keep words
                 *     together, `or` (or `ou`) allows either, `-` excludes. Words that `/`, `.` or `-` joins are found by each part and by the whole.
                 *     Words such as "the" and "de" are not looked for.
                 */
                q?: components["parameters"]["Q"];
                /** @description `true`: the target date is past and the action is neither done nor ended. `false`: all others. */
                overdue?: components["parameters"]["Overdue"];
                /** @description Nothing was heard of it for this many days, 1 to 3650, and it is neither done nor ended. */
                staleDays?: components["parameters"]["StaleDays"];
                /** @description With a target date before this day, such as `2027-12-31`. */
                targetBefore?: components["parameters"]["TargetBefore"];
                /** @description With a target date after this day, such as `2026-12-31`. */
                targetAfter?: components["parameters"]["TargetAfter"];
                /** @description Changed at this instant, such as `2026-11-23T14:00:00Z`, or later. A note alone does not change an action. */
                updatedSince?: components["parameters"]["UpdatedSince"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. It comes row by row as it is read, of any length. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    exportWorkbook: {
        parameters: {
            query?: {
                /** @description The language of names and labels, `en` or `fr`; stronger than `Accept-Language`. */
                lang?: components["parameters"]["Lang2"];
                /**
                 * @description These actions (keys or ids, such as `ccr-2016-s2`), for a copy that reads again what the feed named. One that you may not see, or
                 *     that does not exist, is not in the list.
                 */
                action?: components["parameters"]["Action"];
                /** @description Of these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum3"];
                /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
                area?: components["parameters"]["Area2"];
                /** @description With this status, as the owners report it. */
                status?: components["parameters"]["Status"];
                /** @description With this status, as an assessor found it. */
                assessedStatus?: components["parameters"]["AssessedStatus"];
                /** @description Owned by these organizations (keys or ids), such as `ccr`. */
                owner?: components["parameters"]["Owner"];
                /** @description Owned in this role; with `owner`, by that organization in this role. */
                role?: components["parameters"]["Role"];
                /** @description With one of these tags, such as `housing`. */
                tag?: components["parameters"]["Tag"];
                /** @description Meant to guide one of these. */
                audience?: components["parameters"]["Audience"];
                /** @description Addressed to this level of government. */
                jurisdiction?: components["parameters"]["Jurisdiction"];
                /**
                 * @description Suggestions under these actions (keys or ids); `none` for actions that are not suggestions. Where you may not know of the parent, a
                 *     suggestion stands on its own.
                 */
                parent?: components["parameters"]["Parent"];
                /** @description Drafts and archived actions, for coordinators and admins; nobody else finds any. Default: `published`. */
                publication?: components["parameters"]["Publication"];
                /**
                 * @description Words to look for in keys, titles, descriptions and public notes, in English and French, whatever their ending and without regard to
                 *     accents. All of them have to be there, though one may stand in the title and another in a note; "quotation marks" keep words
                 *     together, `or` (or `ou`) allows either, `-` excludes. Words that `/`, `.` or `-` joins are found by each part and by the whole.
                 *     Words such as "the" and "de" are not looked for.
                 */
                q?: components["parameters"]["Q"];
                /** @description `true`: the target date is past and the action is neither done nor ended. `false`: all others. */
                overdue?: components["parameters"]["Overdue"];
                /** @description Nothing was heard of it for this many days, 1 to 3650, and it is neither done nor ended. */
                staleDays?: components["parameters"]["StaleDays"];
                /** @description With a target date before this day, such as `2027-12-31`. */
                targetBefore?: components["parameters"]["TargetBefore"];
                /** @description With a target date after this day, such as `2026-12-31`. */
                targetAfter?: components["parameters"]["TargetAfter"];
                /** @description Changed at this instant, such as `2026-11-23T14:00:00Z`, or later. A note alone does not change an action. */
                updatedSince?: components["parameters"]["UpdatedSince"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook (Office Open XML). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    exportComparison: {
        parameters: {
            query?: {
                /** @description The language of titles, `en` or `fr`; stronger than `Accept-Language`. */
                lang?: "en" | "fr";
                /** @description The earlier day, at its end. Default: 90 days before `to`. */
                from?: components["parameters"]["From"];
                /** @description The later day, at its end. Not in the future. Default: today, in the `timeZone` of the answer. */
                to?: components["parameters"]["To"];
                /**
                 * @description `happened`: how things stood on the two days, by all that is on record now. `recorded`: what was on record at the end of each of
                 *     them, so that a report that came late counts as news. Default: `happened`.
                 */
                clock?: components["parameters"]["Clock"];
                /** @description Of these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum3"];
                /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
                area?: components["parameters"]["Area2"];
                /** @description Owned by these organizations (keys or ids, such as `ccr`), as lead or supporting, on the day that is counted. */
                owner?: components["parameters"]["Owner2"];
                /** @description With one of these tags, such as `housing`. */
                tag?: components["parameters"]["Tag"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    exportNotes: {
        parameters: {
            query?: {
                /** @description The language of names and labels, `en` or `fr`; stronger than `Accept-Language`. */
                lang?: components["parameters"]["Lang2"];
                /**
                 * @description These actions (keys or ids, such as `ccr-2016-s2`), for a copy that reads again what the feed named. One that you may not see, or
                 *     that does not exist, is not in the list.
                 */
                action?: components["parameters"]["Action"];
                /** @description Of these forums (keys or ids), such as `ccr-2016`. */
                forum?: components["parameters"]["Forum3"];
                /** @description In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`. */
                area?: components["parameters"]["Area2"];
                /** @description With this status, as the owners report it. */
                status?: components["parameters"]["Status"];
                /** @description With this status, as an assessor found it. */
                assessedStatus?: components["parameters"]["AssessedStatus"];
                /** @description Owned by these organizations (keys or ids), such as `ccr`. */
                owner?: components["parameters"]["Owner"];
                /** @description Owned in this role; with `owner`, by that organization in this role. */
                role?: components["parameters"]["Role"];
                /** @description With one of these tags, such as `housing`. */
                tag?: components["parameters"]["Tag"];
                /** @description Meant to guide one of these. */
                audience?: components["parameters"]["Audience"];
                /** @description Addressed to this level of government. */
                jurisdiction?: components["parameters"]["Jurisdiction"];
                /**
                 * @description Suggestions under these actions (keys or ids); `none` for actions that are not suggestions. Where you may not know of the parent, a
                 *     suggestion stands on its own.
                 */
                parent?: components["parameters"]["Parent"];
                /** @description Drafts and archived actions, for coordinators and admins; nobody else finds any. Default: `published`. */
                publication?: components["parameters"]["Publication"];
                /**
                 * @description Words to look for in keys, titles, descriptions and public notes, in English and French, whatever their ending and without regard to
                 *     accents. All of them have to be there, though one may stand in the title and another in a note; "quotation marks" keep words
                 *     together, `or` (or `ou`) allows either, `-` excludes. Words that `/`, `.` or `-` joins are found by each part and by the whole.
                 *     Words such as "the" and "de" are not looked for.
                 */
                q?: components["parameters"]["Q"];
                /** @description `true`: the target date is past and the action is neither done nor ended. `false`: all others. */
                overdue?: components["parameters"]["Overdue"];
                /** @description Nothing was heard of it for this many days, 1 to 3650, and it is neither done nor ended. */
                staleDays?: components["parameters"]["StaleDays"];
                /** @description With a target date before this day, such as `2027-12-31`. */
                targetBefore?: components["parameters"]["TargetBefore"];
                /** @description With a target date after this day, such as `2026-12-31`. */
                targetAfter?: components["parameters"]["TargetAfter"];
                /** @description Changed at this instant, such as `2026-11-23T14:00:00Z`, or later. A note alone does not change an action. */
                updatedSince?: components["parameters"]["UpdatedSince"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. It comes row by row as it is read, of any length. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    exportChanges: {
        parameters: {
            query?: {
                /** @description Of this forum (key or id), such as `ccr-2016`. */
                forum?: string;
                /** @description Of this action (key or id), such as `ccr-2016-s2`. */
                action?: string;
                /** @description Only changes of these types, such as `action.statusChanged`. Several values mean "any of". */
                type?: ("action.archived" | "action.assessed" | "action.ownerAssigned" | "action.ownerRemoved" | "action.proposed" | "action.published" | "action.redacted" | "action.restored" | "action.revised" | "action.statusChanged" | "action.updateAnswered" | "action.updateAsked" | "action.updatePostponed" | "action.updateReminded" | "action.updateWithdrawn" | "assessment.redacted" | "forum.areaAdded" | "forum.areaRemoved" | "forum.areaRedacted" | "forum.areaRevised" | "forum.convened" | "forum.redacted" | "forum.removed" | "forum.revised" | "milestone.added" | "milestone.redacted" | "milestone.removed" | "milestone.revised" | "note.added" | "note.corrected" | "note.redacted" | "organization.registered" | "organization.redacted" | "organization.removed" | "organization.revised")[];
                /** @description How many entries at the most, 1 to 200. Default: 50. */
                limit?: number;
                /** @description The language of the entries, `en` or `fr`; stronger than `Accept-Language`. */
                lang?: "en" | "fr";
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description Only imports that stand there. */
                state?: components["schemas"]["ImportStatus"][];
                /** @description Only imports that made or changed this action, by its id or key: where it came from. Each says in which row. */
                action?: string;
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of imports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportsItemPage"];
                };
            };
        };
    };
    prepareImport: {
        parameters: {
            query?: {
                /**
                 * @description The forum (key or id, such as `ccr-2016`) that a report is of; there it has to be given. In a table: that of the rows that name
                 *     none.
                 */
                forum?: string;
                /** @description The language that a report is in, `en` or `fr`. Default: that of the request (`Accept-Language`). */
                language?: "en" | "fr";
                /**
                 * @description What columns of a table are taken for, each as `Heading:member`, such as `Who:lead`; `Heading:` leaves one alone. It is
                 *     remembered for the next table of your organization. Default: what the headings look like.
                 */
                mapping?: string[];
                /**
                 * @description `leaveOut`: rows with errors are left out, the others come in. `refuse`: one row with an error keeps all of them out. Default:
                 *     `leaveOut`.
                 */
                errors?: "leaveOut" | "refuse";
                /**
                 * @description `report`: the status in a row of your own table becomes a report, with the row's comment as its note. Default: `leave`, it is
                 *     not taken over.
                 */
                statuses?: "leave" | "report";
                /** @description `make`: organizations that the table names and nobody knows are put on record. Default: `leave`, they are named and left out. */
                organizations?: "leave" | "make";
                /** @description `published`: its actions are published when it is applied. Default: `draft`, new ones come in as drafts, which coordinators see. */
                publication?: "draft" | "published";
                /** @description Which comes first in days such as 05/06/2027: `day` or `month`. Default: what other cells of the table tell. */
                dates?: "day" | "month";
                /** @description What the file is called; it is shown with the import. */
                fileName?: string;
                /**
                 * @description Of a report: only the lists under these headings, named by the keys that a first try gives them, such as `services`. Several
                 *     values mean "any of". Default: every list of what was agreed.
                 */
                area?: string[];
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The file, whole. Its `Content-Type` says what it is. */
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.ms-excel": string;
                "application/vnd.ms-excel.sheet.macroenabled.12": string;
                "application/vnd.oasis.opendocument.spreadsheet": string;
                "text/plain": string;
                "text/markdown": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "application/pdf": string;
            };
        };
        responses: {
            /**
             * @description What would come of it. Rows with errors are in it too, each with what would be right; they are left out when it
             *                  is applied.
             */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The import's id.
                 * @example 01a2006f-3b00-7000-8000-000000000001
                 */
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import, with every row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
        };
    };
    reviseImport: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The import's id. */
                import: components["parameters"]["Import"];
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ImportPatch"];
            };
        };
        responses: {
            /** @description The import, with every row as it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
        };
    };
    applyImport: {
        parameters: {
            query?: {
                /**
                 * @description `true`: you looked again, and the texts may be public although they seem to identify somebody (`found`,
                 *                 in the rows). Needed only where a first try was answered with `confirmationRequired`.
                 */
                confirmPublic?: boolean;
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The import's id. */
                import: components["parameters"]["Import"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import, applied. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
        };
    };
    reviseImportRow: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header: {
                /** @description The `ETag` of what you read, quotation marks included, so that nobody's change is overwritten unseen. Its version is compared: the one before the hyphen; `"7"` alone will do, and so will several, separated by commas, and one that a proxy weakened (`W/`). `*` stands for whatever it is now. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The import's id. */
                import: components["parameters"]["Import"];
                /** @description The row's `line`. */
                line: number;
            };
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ImportRowPatch"];
            };
        };
        responses: {
            /** @description The import, with every row as it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
        };
    };
    undoImport: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The import's id. */
                import: components["parameters"]["Import"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import; rows whose action was left say so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyPage"];
                };
            };
        };
    };
    issueKey: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueKeyBody"];
            };
        };
        responses: {
            /** @description The key, with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedKey"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: never;
            path: {
                /** @description The key's id. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    listMyRequests: {
        parameters: {
            query?: {
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyRequestsEntryPage"];
                };
            };
        };
    };
    redactMembers: {
        parameters: {
            query?: {
                /** @description `true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist. */
                validateOnly?: components["parameters"]["ValidateOnly"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What is asked for. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactMembersBody"];
            };
        };
        responses: {
            /** @description What was taken out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedactMembersResponse"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description Of this actor, as entries name them: `key:…`, `oidc:…`, `anonymous`. */
                actor?: string;
                /** @description Of this operation, such as `changeStatus`. */
                operation?: string;
                /** @description With this HTTP status: 401 for sign-ins that failed, 403 for what a role did not allow. */
                status?: number;
                /** @description At this instant, such as `2026-11-23T14:00:00Z`, or later. */
                since?: string;
                /** @description Before this instant, such as `2026-11-24T00:00:00Z`. */
                until?: string;
                /** @description How many items at the most, 1 to 200. Default: 50. */
                limit?: components["parameters"]["Limit"];
                /** @description Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
        };
    };
    showEntrance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The addresses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntranceResponse"];
                };
            };
        };
    };
    checkLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
        };
    };
    checkReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessResponse"];
                };
            };
        };
    };
    checkWriting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They can. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessResponse"];
                };
            };
        };
    };
    showMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics of this moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "application/openmetrics-text": string;
                };
            };
        };
    };
    listProblems: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All problems, by status and code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemList"];
                    "text/html": string;
                };
            };
        };
    };
    explainProblem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`. */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description An `ETag` that you have: 304 while it still stands for what you would get. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The problem's `code`, such as `transitionNotAllowed`.
                 * @example transitionNotAllowed
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The explanation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemExplanation"];
                    "text/html": string;
                };
            };
        };
    };
}
