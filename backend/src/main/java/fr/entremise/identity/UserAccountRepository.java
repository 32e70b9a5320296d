package fr.entremise.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UserAccountRepository extends Repository<UserAccount, UUID> {

    UserAccount saveAndFlush(UserAccount account);

    Optional<UserAccount> findById(UUID id);

    Optional<UserAccount> findByEmail(String email);

    List<UserAccount> findByEmailEndingWith(String suffix);

    @Query("select a from UserAccount a join ExternalIdentity e on e.userId = a.id"
            + " where e.provider = :provider and e.subject = :subject")
    Optional<UserAccount> findByExternalIdentity(String provider, String subject);
}
