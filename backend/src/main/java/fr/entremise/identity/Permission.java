package fr.entremise.identity;

/** What somebody may do in a centre. {@link Role} says who may do it; {@link Requires} says where it is asked. */
public enum Permission {
    /** What everybody who works here has for themselves: long work, views, search, what they opened last. */
    USE_OWN_WORKSPACE,

    /** The directory: every body, its status and its contacts. */
    READ_BODIES,
    EDIT_BODIES,
    FILL_DIRECTORY,
    /** The sheet, the convention and the invoices of the bodies one works for, and no other. */
    READ_OWN_BODY,
    /** The centre's own identity: addresses, deliberation, bank details. */
    READ_CENTRE_SHEET,
    EDIT_CENTRE_SHEET,

    READ_AGREEMENTS,
    EDIT_AGREEMENTS,
    READ_TARIFFS,
    EDIT_TARIFFS,

    /** Reference, state, dates, employer: what everyone who conducts the service sees of a case. */
    READ_CASES,
    /** What admissibility needs: identity, decision, its document; until the case is handed to a mediator. */
    EXAMINE_REFERRALS,
    ASSIGN_MEDIATOR,
    /** Case content, of the cases one is the mediator of, and no other. */
    CONDUCT_MEDIATION,
    /** State and dates of the cases that concern one's body, once the centre has told it. */
    READ_OWN_BODY_CASES,
    /** Forward an employee's letter, propose a mediation between parties. */
    FORWARD_LETTERS,

    READ_MEDIATORS,
    EDIT_MEDIATORS,

    RECORD_TIME,
    READ_BILLING,
    ISSUE_INVOICES,
    RECORD_PAYMENTS,

    /** Who did what when; no content of any case. */
    READ_JOURNAL
}
