package fr.entremise.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutgoingMailRepository extends Repository<OutgoingMail, UUID> {

    OutgoingMail save(OutgoingMail mail);

    boolean existsByEventIdAndKind(UUID eventId, MailKind kind);

    /** Everything that was given up is due at once, with all its attempts before it. */
    @Modifying
    @Query("""
            update OutgoingMail m set m.state = fr.entremise.notification.MailState.PENDING, m.attempts = 0,
              m.nextAttemptAt = :now
            where m.state = fr.entremise.notification.MailState.FAILED
            """)
    int giveAnotherChance(Instant now);

    long countByState(MailState state);

    List<OutgoingMail> findByStateOrderBySentAtDescIdDesc(MailState state, Limit limit);

    /** The next mail that is due and that no other node is sending; it stays locked until the transaction ends. */
    @Query(
            nativeQuery = true,
            value = "select * from outgoing_mail where state = 'PENDING' and next_attempt_at <= :now"
                    + " order by next_attempt_at, id limit 1 for update skip locked")
    Optional<OutgoingMail> lockNextDue(Instant now);
}
