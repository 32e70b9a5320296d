package fr.entremise.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MembershipRepository extends Repository<Membership, UUID> {

    Membership save(Membership membership);

    @Query("select m from Membership m where m.userId = :userId order by m.centre, m.role, m.bodyName")
    List<Membership> of(UUID userId);

    @Query("select m from Membership m join UserAccount a on a.id = m.userId"
            + " where m.userId = :userId and m.centre = :centre and a.enabled")
    List<Membership> inCentre(UUID userId, String centre);
}
