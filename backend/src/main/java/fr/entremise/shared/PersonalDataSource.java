package fr.entremise.shared;

import java.util.List;

/**
 * Tells what a module holds about a person in the bound centre, for that person alone and nobody who works there. Asked
 * outside a transaction.
 */
public interface PersonalDataSource {

    List<PersonalData> about(DataSubject person);

    /** Erases for good what serves the person alone; what has to be kept stays. */
    default void erase(DataSubject person) {}
}
