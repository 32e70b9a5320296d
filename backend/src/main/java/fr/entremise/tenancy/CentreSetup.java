package fr.entremise.tenancy;

/** What a module lays into a new centre, in a transaction inside it, before anybody can reach it. */
public interface CentreSetup {

    void setUp(NewCentre centre);
}
