package fr.entremise.agreement;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConventionRepository extends Repository<Convention, UUID> {

    Convention saveAndFlush(Convention convention);

    List<Convention> findBySirenAndConcludedOnIsNotNull(String siren);

    @EntityGraph(attributePaths = "deliberation")
    List<Convention> findBySirenOrderByDraftedAtDesc(String siren);

    @EntityGraph(attributePaths = "deliberation")
    List<Convention> findByIdIn(Collection<UUID> ids);

    @EntityGraph(attributePaths = "deliberation")
    Optional<Convention> findById(UUID id);

    /** Two acts on one convention follow each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Convention c where c.id = :id")
    Optional<Convention> lockById(UUID id);

    List<Convention> findByDeliberationId(UUID deliberationId);

    boolean existsBySirenAndConcludedOnIsNullAndAbandonedOnIsNull(String siren);
}
