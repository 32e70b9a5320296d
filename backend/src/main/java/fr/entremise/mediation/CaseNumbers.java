package fr.entremise.mediation;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives references and codes. */
@Component
class CaseNumbers {

    /** Consonants that are not mistaken for one another or for digits, so that no word and no doubt comes out. */
    private static final String LETTERS = "BCDFGHJKMNPQRTVWXZ";

    private static final int HALF = 4;

    private final EntityManager entities;
    private final SecureRandom random = new SecureRandom();

    CaseNumbers(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The next reference of the kind in the year. Others wait until this transaction ends, and a rolled back one gives
     * its number back: no gap, no double.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String nextReference(CaseKind kind, int year, String centreCode) {
        Number last = (Number) entities.createNativeQuery("""
                        insert into case_number (series, year, last) values (:series, :year, 1)
                        on conflict (series, year) do update set last = case_number.last + 1
                        returning last
                        """)
                .setParameter("series", kind.prefix())
                .setParameter("year", year)
                .getSingleResult();
        return "%s-%d-%s-%06d".formatted(kind.prefix(), year, centreCode, last.intValue());
    }

    /** A name for the case that says nothing, for those who may know nothing of it. */
    String randomCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 2 * HALF; i++) {
            if (i == HALF) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
