package fr.entremise.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainHashTest {

    private static final JournalEntry ENTRY = entry("Convention signée.", null);

    @Test
    void isTheSameForTheSameEntry() {
        assertThat(ChainHash.of(ChainHash.START, 1, ENTRY))
                .hasSize(32)
                .isEqualTo(ChainHash.of(ChainHash.START, 1, entry("Convention signée.", null)));
    }

    @Test
    void changesWithOneSignOfTheSummary() {
        assertThat(ChainHash.of(ChainHash.START, 1, ENTRY))
                .isNotEqualTo(ChainHash.of(ChainHash.START, 1, entry("Convention signee.", null)));
    }

    @Test
    void changesWithTheNumberAndWithWhatStandsBefore() {
        byte[] first = ChainHash.of(ChainHash.START, 1, ENTRY);
        assertThat(ChainHash.of(ChainHash.START, 2, ENTRY)).isNotEqualTo(first);
        assertThat(ChainHash.of(first, 1, ENTRY)).isNotEqualTo(first);
    }

    @Test
    void tellsNothingFromAnEmptyWord() {
        assertThat(ChainHash.of(ChainHash.START, 1, ENTRY))
                .isNotEqualTo(ChainHash.of(ChainHash.START, 1, entry("Convention signée.", "")));
    }

    private static JournalEntry entry(String summary, String was) {
        return new JournalEntry(
                new UUID(1, 2),
                Instant.parse("2026-11-22T08:00:00.123456Z"),
                null,
                "Public",
                "SIGNED",
                "convention",
                "12",
                summary,
                null,
                was,
                null);
    }
}
