package fr.entremise.privacy;

import java.time.Instant;

/** The secret that stands for a code already typed. */
public record DataRequestAccess(String access, Instant until) {}
