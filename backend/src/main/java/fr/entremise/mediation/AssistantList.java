package fr.entremise.mediation;

import fr.entremise.document.ScanState;
import fr.entremise.document.StoredFiles;
import fr.entremise.seal.ContentKey;
import fr.entremise.tenancy.CentreClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those who assist, and have assisted, the claimant of a case, oldest first; never more than {@link Assistants} allows. */
@Component
class AssistantList {

    private final CaseAssistantRepository assistants;
    private final StoredFiles files;
    private final CentreClock clock;

    AssistantList(CaseAssistantRepository assistants, StoredFiles files, CentreClock clock) {
        this.assistants = assistants;
        this.files = files;
        this.clock = clock;
    }

    /** @param key null for whoever may not know who the claimant is: their assistant's name could tell it */
    List<AssistantLine> of(UUID caseId, @Nullable ContentKey key) {
        List<CaseAssistant> all = assistants.findByCaseIdOrderByDesignatedAtAscIdAsc(caseId);
        Map<UUID, ScanState> scans =
                files.scanStates(all.stream().map(CaseAssistant::mandateFileId).toList());
        LocalDate today = clock.today();
        return all.stream()
                .map(assistant -> assistant.line(key, today, scans))
                .map(line -> key == null ? line.withoutIdentity() : line)
                .toList();
    }
}
