package fr.entremise.billing;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BillableCaseRepository extends Repository<BillableCase, UUID> {

    BillableCase save(BillableCase billable);

    Optional<BillableCase> findById(UUID caseId);

    Optional<BillableCase> findByReference(String reference);

    Optional<BillableCase> findByCode(String code);

    List<BillableCase> findAllByOrderByOpenedOnDescCodeAsc();

    List<BillableCase> findByCaseIdIn(Collection<UUID> caseIds);

    List<BillableCase> findByCodeIn(Collection<String> codes);

    @Query("select distinct c.bodySiren from BillableCase c where c.bodySiren is not null")
    List<String> findBodySirens();

    /** Time, invoice and payments of one case follow each other, so that no entry slips past an invoice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from BillableCase c where c.reference = :reference")
    Optional<BillableCase> lockByReference(String reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from BillableCase c where c.code = :code")
    Optional<BillableCase> lockByCode(String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from BillableCase c where c.caseId = :caseId")
    Optional<BillableCase> lockByCaseId(UUID caseId);
}
