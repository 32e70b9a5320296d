package fr.entremise.seal;

import fr.entremise.shared.Ids;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of the bound centre, in its transaction. A key never changes, so once opened it is remembered, by centre and
 * id; which one is current is asked each time.
 */
@Component
class CentreKeys {

    private static final Logger log = LoggerFactory.getLogger(CentreKeys.class);

    private final JdbcClient centre;
    private final RootKeys roots;
    private final Map<Named, CentreKey> opened = new ConcurrentHashMap<>();

    CentreKeys(JdbcClient centre, RootKeys roots) {
        this.centre = centre;
        this.roots = roots;
    }

    /** The newest; made where there is none yet. Two made at once are both good. */
    CentreKey current() {
        return newest().map(this::named).orElseGet(this::make);
    }

    Optional<UUID> newest() {
        return centre.sql("select id from seal_key order by made_at desc, id desc limit 1")
                .query(UUID.class)
                .optional();
    }

    CentreKey named(UUID id) {
        Named name = new Named(CentreContext.current(), id);
        CentreKey known = opened.get(name);
        if (known == null) {
            known = read(name, roots.current());
            opened.put(name, known);
        }
        return known;
    }

    CentreKey make() {
        CentreId bound = CentreContext.current();
        UUID id = Ids.next();
        byte[] key = Cipher.random(Cipher.KEY_BYTES);
        centre.sql("insert into seal_key (id, sealed) values (?, ?)")
                .params(id, roots.current().wrap(bound, id, key))
                .update();
        return new CentreKey(id, key);
    }

    /** Reads the key anew with a root key. */
    CentreKey read(Named name, RootKey root) {
        return centre.sql("select sealed from seal_key where id = ?")
                .param(name.id())
                .query(String.class)
                .optional()
                .flatMap(wrapped -> root.open(name.centre(), name.id(), wrapped))
                .map(key -> new CentreKey(name.id(), key))
                .orElseThrow(() -> {
                    log.error("Key {} of centre {} is missing or does not open", name.id(), name.centre());
                    return new SealBroken();
                });
    }

    record Named(CentreId centre, UUID id) {}
}
