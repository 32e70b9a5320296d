package fr.entremise.directory;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublicBodyRepository extends Repository<PublicBody, UUID> {

    PublicBody save(PublicBody body);

    PublicBody saveAndFlush(PublicBody body);

    List<PublicBody> saveAll(Iterable<PublicBody> bodies);

    Optional<PublicBody> findBySiren(String siren);

    List<PublicBody> findAllByOrderBySiren();

    boolean existsBySiren(String siren);

    /** Two changes of one body's status follow each other, so that neither overlooks the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from PublicBody b where b.siren = :siren")
    Optional<PublicBody> lockBySiren(String siren);

    @Query("select b.siren from PublicBody b where b.siren in :sirens")
    List<String> knownAmong(Collection<String> sirens);
}
