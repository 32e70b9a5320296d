package fr.entremise.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContactRepository extends Repository<Contact, UUID> {

    Contact save(Contact contact);

    Optional<Contact> findById(UUID id);

    @Query("""
            select distinct c.email from Contact c join PublicBody b on b.id = c.bodyId
            where b.siren = :siren and c.email is not null and c.validFrom <= :on
              and (c.validTo is null or c.validTo >= :on)
            """)
    List<String> findAddresses(String siren, LocalDate on);

    List<Contact> findByBodyIdOrderByFunctionAscValidFromDesc(UUID bodyId);
}
