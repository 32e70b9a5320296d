package fr.entremise.directory;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FillingRepository extends Repository<Filling, Short> {

    Optional<Filling> findById(Short id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Filling f where f.id = :id")
    Optional<Filling> lockById(short id);
}
