package fr.entremise.operator;

import fr.entremise.tenancy.NewCentre;

/** The centre that an operator wants, and who is to administer it first. */
public record OpeningWish(NewCentre centre, String adminEmail) {}
