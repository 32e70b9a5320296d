package fr.entremise.workspace.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecentItemRepository extends Repository<RecentItem, RecentItem.Key> {

    List<RecentItem> findByPersonOrderByOpenedAtDescItemAsc(UUID person, Limit limit);

    /** Two tabs that open the same thing at once are one line. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into recent_item (person, kind, item, opened_at) values (:person, :kind, :item, :at)
            on conflict (person, kind, item) do update set opened_at = excluded.opened_at
            """)
    void remember(UUID person, String kind, String item, Instant at);

    @Modifying
    @Query(nativeQuery = true, value = """
            delete from recent_item where person = :person and (kind, item) not in
              (select kind, item from recent_item where person = :person order by opened_at desc, item limit :kept)
            """)
    void forgetAllBut(UUID person, int kept);
}
