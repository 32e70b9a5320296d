package fr.entremise.identity;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MembershipRepository extends Repository<Membership, UUID> {

    Membership save(Membership membership);
}
