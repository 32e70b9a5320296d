package fr.entremise.testing;

import static org.awaitility.Awaitility.await;

import fr.entremise.tenancy.Centre;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails that a centre has written down; they come after the request that caused them. */
public class Mails {

    private final JdbcClient owner;

    Mails(@Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    /** The body of the newest mail of a kind to an address, once it is there. */
    public String newest(Centre centre, String kind, String to) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> all(centre, kind, to), list -> !list.isEmpty())
                .getFirst();
    }

    /**
     * Waits for so many, and answers the newest. Mails of requests made at the same time are written in any order:
     * whoever needs the last one waits for the one before it first.
     */
    public String newestOf(int count, Centre centre, String kind, String to) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> all(centre, kind, to), list -> list.size() >= count)
                .getFirst();
    }

    public List<String> all(Centre centre, String kind, String to) {
        return owner.sql("select coalesce(body, '') from c_" + centre.id()
                        + ".outgoing_mail where kind = ? and recipient = ? order by created_at desc, id desc")
                .params(kind, to)
                .query(String.class)
                .list();
    }

    /** Events of the centre that some listener has not heard yet. */
    public int waitingEvents(Centre centre) {
        return owner.sql("select count(*) from platform.event_publication where serialized_event like ?")
                .param("%\"" + centre.id() + "\"%")
                .query(Integer.class)
                .single();
    }

    /** The six digits of a mail. */
    public static String codeIn(String mail) {
        return first("(?m)^([0-9]{6})$", mail);
    }

    /** What the link of a mail ends with. */
    public static String tokenIn(String mail) {
        return first("https://entremise\\.test/\\S*/([A-Za-z0-9_-]{40,})", mail);
    }

    private static String first(String pattern, String mail) {
        Matcher found = Pattern.compile(pattern).matcher(mail);
        if (!found.find()) {
            throw new AssertionError("Not in the mail: " + mail);
        }
        return found.group(1);
    }
}
