package fr.entremise.tenancy;

/** Something that happened in a centre; whoever listens works in that centre again, even after a crash. */
public interface CentreEvent {

    CentreId centre();
}
