package fr.entremise.billing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TimeEntryRepository extends Repository<TimeEntry, UUID> {

    TimeEntry save(TimeEntry entry);

    Optional<TimeEntry> findById(UUID id);

    boolean existsByReversesId(UUID id);

    List<TimeEntry> findByCaseIdOrderByWorkedOnDescIdDesc(UUID caseId);

    List<TimeEntry> findByCaseIdInOrderByWorkedOnAscIdAsc(Collection<UUID> caseIds);
}
