package fr.entremise.privacy;

import fr.entremise.shared.PersonalData;
import java.time.Instant;
import java.util.List;

/** All that a centre holds about one person, as that person takes it away. */
public record PersonalFile(String centre, String email, Instant madeAt, List<PersonalData> held) {}
