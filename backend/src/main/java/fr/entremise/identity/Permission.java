package fr.entremise.identity;

import static fr.entremise.identity.Permission.Action.*;
import static fr.entremise.identity.Permission.Reach.*;
import static fr.entremise.identity.Permission.Resource.*;

/**
 * What somebody may do in a centre: an action on a resource, and how far it reaches. {@link Role} says who may do it;
 * {@link Requires} says where it is asked. Together they are the one matrix of rights, shown by {@link AccessMatrix}.
 */
public enum Permission {
    /** What everybody who works here has for themselves: long work, views, search, what they opened last. */
    USE_OWN_WORKSPACE(WORKSPACE, USE, OWN_PERSON),

    /** The directory: every body, its status and its contacts. */
    READ_BODIES(BODIES, READ, WHOLE_CENTRE),
    EDIT_BODIES(BODIES, EDIT, WHOLE_CENTRE),
    FILL_DIRECTORY(BODIES, FILL, WHOLE_CENTRE),
    /** The sheet, the convention and the invoices of the bodies one works for, and no other. */
    READ_OWN_BODY(BODIES, READ, OWN_BODY),
    /** The centre's own identity: addresses, deliberation, bank details. */
    READ_CENTRE_SHEET(CENTRE_SHEET, READ, WHOLE_CENTRE),
    EDIT_CENTRE_SHEET(CENTRE_SHEET, EDIT, WHOLE_CENTRE),

    READ_AGREEMENTS(AGREEMENTS, READ, WHOLE_CENTRE),
    EDIT_AGREEMENTS(AGREEMENTS, EDIT, WHOLE_CENTRE),
    READ_TARIFFS(TARIFFS, READ, WHOLE_CENTRE),
    EDIT_TARIFFS(TARIFFS, EDIT, WHOLE_CENTRE),

    /** Reference, state, dates, employer: what everyone who conducts the service sees of a case. */
    READ_CASES(CASES, READ, WHOLE_CENTRE),
    /** What admissibility needs: identity, decision, its document; until the case is handed to a mediator. */
    EXAMINE_REFERRALS(CASES, EXAMINE, WHOLE_CENTRE),
    ASSIGN_MEDIATOR(CASES, ASSIGN, WHOLE_CENTRE),
    /** State and dates of the cases that concern one's body, once the centre has told it. */
    READ_OWN_BODY_CASES(CASES, READ, OWN_BODY),
    /** The acts that end a mediation, as one of its parties: names and outcome. */
    READ_OWN_BODY_RECORDS(CASE_CONTENT, READ, OWN_BODY),
    /** Forward an employee's letter, propose a mediation between parties. */
    FORWARD_LETTERS(CASES, FORWARD, OWN_BODY),
    /** Case content, of the cases one is the mediator of, and no other. */
    CONDUCT_MEDIATION(CASE_CONTENT, CONDUCT, OWN_CASES),

    READ_MEDIATORS(MEDIATORS, READ, WHOLE_CENTRE),
    EDIT_MEDIATORS(MEDIATORS, EDIT, WHOLE_CENTRE),

    RECORD_TIME(BILLING, RECORD, OWN_CASES),
    /** For a program that knows the time of all mediators; nobody writes down another's by hand. */
    RECORD_ALL_TIME(BILLING, RECORD, WHOLE_CENTRE),
    READ_BILLING(BILLING, READ, WHOLE_CENTRE),
    ISSUE_INVOICES(BILLING, ISSUE, WHOLE_CENTRE),
    RECORD_PAYMENTS(BILLING, COLLECT, WHOLE_CENTRE),

    /** Who did what when; no content of any case. */
    READ_JOURNAL(JOURNAL, READ, WHOLE_CENTRE),
    /** Which role may do what. */
    READ_RIGHTS(RIGHTS, READ, WHOLE_CENTRE),

    /** Members of the centre and who is invited to it. */
    READ_ACCOUNTS(ACCOUNTS, READ, WHOLE_CENTRE),
    EDIT_ACCOUNTS(ACCOUNTS, EDIT, WHOLE_CENTRE),
    /** Those who work for the same body, and who is invited to. */
    READ_OWN_BODY_ACCOUNTS(ACCOUNTS, READ, OWN_BODY),
    EDIT_OWN_BODY_ACCOUNTS(ACCOUNTS, EDIT, OWN_BODY),
    /** See the centre from a member's place, for an hour, without any content of a case. */
    TAKE_PLACES(ACCOUNTS, TAKE_PLACE, WHOLE_CENTRE),

    /** Programs that the centre lets in. */
    READ_PROGRAMS(PROGRAMS, READ, WHOLE_CENTRE),
    EDIT_PROGRAMS(PROGRAMS, EDIT, WHOLE_CENTRE),

    /** What people ask by their rights over their data, and the register of processing; nothing of what is held. */
    READ_DATA_PROTECTION(DATA_PROTECTION, READ, WHOLE_CENTRE),
    EDIT_DATA_PROTECTION(DATA_PROTECTION, EDIT, WHOLE_CENTRE);

    private final Resource resource;
    private final Action action;
    private final Reach reach;

    Permission(Resource resource, Action action, Reach reach) {
        this.resource = resource;
        this.action = action;
        this.reach = reach;
    }

    public Resource resource() {
        return resource;
    }

    public Action action() {
        return action;
    }

    public Reach reach() {
        return reach;
    }

    /**
     * Whether it is taken away from whoever sees the centre from another's place: everything that tells what a case is
     * about or what a party wrote, and what is done in one's own name only.
     */
    boolean isWithheldInAnothersPlace() {
        return switch (this) {
            case CONDUCT_MEDIATION,
                    EXAMINE_REFERRALS,
                    READ_OWN_BODY_RECORDS,
                    FORWARD_LETTERS,
                    RECORD_TIME,
                    RECORD_ALL_TIME,
                    TAKE_PLACES -> true;
            default -> false;
        };
    }

    /** What is acted on. Identity and decision of a claimant belong to the case; all else that was said, to its content. */
    public enum Resource {
        WORKSPACE,
        BODIES,
        CENTRE_SHEET,
        AGREEMENTS,
        TARIFFS,
        CASES,
        CASE_CONTENT,
        MEDIATORS,
        BILLING,
        JOURNAL,
        RIGHTS,
        ACCOUNTS,
        PROGRAMS,
        DATA_PROTECTION
    }

    /** What is done to it. */
    public enum Action {
        USE,
        READ,
        EDIT,
        FILL,
        EXAMINE,
        ASSIGN,
        CONDUCT,
        FORWARD,
        RECORD,
        ISSUE,
        COLLECT,
        TAKE_PLACE
    }

    /** How far a permission reaches inside the centre; none reaches beyond it. */
    public enum Reach {
        WHOLE_CENTRE,
        /** The bodies that the membership names. */
        OWN_BODY,
        /** The cases that one is the mediator of. */
        OWN_CASES,
        /** What one made for oneself. */
        OWN_PERSON
    }
}
