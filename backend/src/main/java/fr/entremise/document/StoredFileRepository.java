package fr.entremise.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredFileRepository extends Repository<StoredFile, UUID> {

    StoredFile save(StoredFile file);

    Optional<StoredFile> findById(UUID id);

    List<StoredFile> findBySealedTrue();

    List<StoredFile> findByIdIn(Collection<UUID> ids);

    @Query("select f.id from StoredFile f where f.scanState = :state order by f.id")
    List<UUID> idsByScanState(ScanState state);

    @Modifying(clearAutomatically = true)
    @Query(
            "update StoredFile f set f.scanState = :state where f.id = :id and f.scanState = fr.entremise.document.ScanState.PENDING")
    int scanned(UUID id, ScanState state);

    void delete(StoredFile file);
}
