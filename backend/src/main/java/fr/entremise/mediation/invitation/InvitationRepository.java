package fr.entremise.mediation.invitation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<Invitation, UUID> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findByTokenHashAndKind(String hash, InvitationKind kind);

    /** Two answers at once take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Invitation> findWithLockByTokenHashAndKind(String hash, InvitationKind kind);

    List<Invitation> findTop100ByBodySirenInOrderBySentAtDesc(Collection<String> sirens);
}
