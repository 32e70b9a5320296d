package fr.entremise.identity;

import static fr.entremise.identity.Permission.*;

import java.util.Set;

/**
 * What somebody is in a centre, with what it allows. The wall between case content and everybody but the mediator
 * (architecture §5) begins here: no other role has {@link Permission#CONDUCT_MEDIATION}.
 */
public enum Role {
    /** Runs the centre's service; sees no case content. */
    CENTRE_ADMIN(
            USE_OWN_WORKSPACE,
            READ_BODIES,
            EDIT_BODIES,
            FILL_DIRECTORY,
            READ_CENTRE_SHEET,
            EDIT_CENTRE_SHEET,
            READ_AGREEMENTS,
            EDIT_AGREEMENTS,
            READ_TARIFFS,
            EDIT_TARIFFS,
            READ_CASES,
            READ_MEDIATORS,
            EDIT_MEDIATORS,
            READ_BILLING,
            READ_JOURNAL,
            READ_RIGHTS,
            READ_ACCOUNTS,
            EDIT_ACCOUNTS,
            TAKE_PLACES,
            READ_PROGRAMS,
            EDIT_PROGRAMS,
            READ_DATA_PROTECTION,
            EDIT_DATA_PROTECTION),
    /** Receives referrals, examines admissibility, keeps deliberations and conventions. */
    CASE_MANAGER(
            USE_OWN_WORKSPACE,
            READ_BODIES,
            EDIT_BODIES,
            FILL_DIRECTORY,
            READ_CENTRE_SHEET,
            READ_AGREEMENTS,
            EDIT_AGREEMENTS,
            READ_TARIFFS,
            READ_CASES,
            EXAMINE_REFERRALS,
            ASSIGN_MEDIATOR,
            READ_MEDIATORS),
    /** Conducts the mediations that were handed over, and those only. */
    MEDIATOR(USE_OWN_WORKSPACE, READ_BODIES, READ_MEDIATORS, CONDUCT_MEDIATION, RECORD_TIME),
    /** Bills by dates, durations and a code; never a name or a category. */
    FINANCE(
            USE_OWN_WORKSPACE,
            READ_BODIES,
            READ_CENTRE_SHEET,
            READ_AGREEMENTS,
            READ_TARIFFS,
            READ_BILLING,
            ISSUE_INVOICES,
            RECORD_PAYMENTS),
    /**
     * Controls from inside or outside the centre: reads what it keeps about itself, what it billed and who did what.
     * Changes nothing and sees no case.
     */
    AUDITOR(
            USE_OWN_WORKSPACE,
            READ_BODIES,
            READ_CENTRE_SHEET,
            READ_AGREEMENTS,
            READ_TARIFFS,
            READ_MEDIATORS,
            READ_BILLING,
            READ_JOURNAL,
            READ_RIGHTS,
            READ_ACCOUNTS),
    /** Works for one public body, or several. */
    COLLECTIVITY_HR(
            USE_OWN_WORKSPACE,
            READ_OWN_BODY,
            READ_OWN_BODY_CASES,
            READ_OWN_BODY_RECORDS,
            READ_OWN_BODY_ACCOUNTS,
            EDIT_OWN_BODY_ACCOUNTS,
            FORWARD_LETTERS),
    /**
     * The mayor or president who signs for a public body, or whoever has their delegation: its sheet, its agreement and
     * its invoices. Who refers a case is the business of its human resources.
     */
    ELECTED_SIGNATORY(USE_OWN_WORKSPACE, READ_OWN_BODY),
    /** Runs the platform; belongs to no centre and sees the data of none. */
    OPERATOR;

    /** In SQL: the roles that are not {@linkplain #isOfBody() a public body's}. */
    public static final String NOT_OF_BODY = " role not in ('COLLECTIVITY_HR', 'ELECTED_SIGNATORY') ";

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable; its type does not say so.
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** Whether it is held for one public body, not for the whole centre. */
    public boolean isOfBody() {
        return this == COLLECTIVITY_HR || this == ELECTED_SIGNATORY;
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }
}
