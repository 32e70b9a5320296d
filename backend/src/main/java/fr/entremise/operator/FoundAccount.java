package fr.entremise.operator;

import java.util.List;
import java.util.UUID;

/**
 * An account as an operator may know it: no role, no login, nothing of a centre but its name.
 *
 * @param centres that it opens
 */
public record FoundAccount(UUID userId, String name, List<String> centres, boolean secondFactor) {}
