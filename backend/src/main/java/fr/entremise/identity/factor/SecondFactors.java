package fr.entremise.identity.factor;

import fr.entremise.identity.LoginThrottle;
import fr.entremise.identity.events.AccountNotice;
import fr.entremise.identity.login.OwnActs;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.InvalidInput;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.PlatformKey;
import fr.entremise.tenancy.PlatformWork;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The authenticator application of a person. Its secret is encrypted; a code opens once, a recovery code too. */
@Service
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;
    /** Without letters and digits that are taken for one another. */
    private static final String RECOVERY_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient platform;
    private final PlatformWork work;
    private final PlatformKey key;
    private final SecretSeal seal;
    private final LoginThrottle throttle;
    private final OwnActs acts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            JdbcClient platform,
            PlatformWork work,
            PlatformKey key,
            SecretSeal seal,
            LoginThrottle throttle,
            OwnActs acts,
            Clock clock) {
        this.platform = platform;
        this.work = work;
        this.key = key;
        this.seal = seal;
        this.throttle = throttle;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whether a password or a mailed code alone does not let this person in. */
    public boolean isOn(UUID userId) {
        return platform.sql(
                                "select count(*) from platform.authenticator where user_id = ? and confirmed_at is not null")
                        .param(userId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Recovery codes that were not used. */
    public int recoveryCodesLeft(UUID userId) {
        return platform.sql("select count(*) from platform.recovery_code where user_id = ? and used_at is null")
                .param(userId)
                .query(Integer.class)
                .single();
    }

    /** A new secret for an application; it counts for nothing until a first code was right. */
    public Enrolment begin(UUID userId) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        String email = work.call(() -> {
            int stored = platform.sql("""
                            insert into platform.authenticator as a (user_id, secret, created_at) values (?, ?, ?)
                            on conflict (user_id) do update set secret = excluded.secret,
                                created_at = excluded.created_at where a.confirmed_at is null
                            """)
                    .params(userId, seal.close(userId, secret), Timestamp.from(clock.instant()))
                    .update();
            if (stored == 0) {
                throw new AlreadyOn();
            }
            return emailOf(userId);
        });
        return enrolment(secret, email);
    }

    /** The first code was right: from now on it is asked. Answers the recovery codes, told this once. */
    public List<String> confirm(UUID userId, String code) {
        return work.call(() -> {
            Stored stored = stored(userId);
            OptionalLong step = stored == null || stored.confirmed()
                    ? OptionalLong.empty()
                    : Totp.stepOf(seal.open(userId, stored.secret()), digits(code), clock.instant(), 0);
            if (step.isEmpty()) {
                throw InvalidInput.of(
                        "code", "Ce code est inexact. Vérifiez l’heure de votre appareil, puis saisissez le suivant.");
            }
            platform.sql("update platform.authenticator set confirmed_at = ?, last_step = ? where user_id = ?")
                    .params(Timestamp.from(clock.instant()), step.getAsLong(), userId)
                    .update();
            forgetDevices(userId);
            platform.sql("delete from platform.factor_reset where user_id = ?")
                    .param(userId)
                    .update();
            acts.tell(
                    userId,
                    "SECOND_FACTOR_ADDED",
                    "Second facteur activé\u00a0: application d’authentification.",
                    AccountNotice.Kind.SECOND_FACTOR_ADDED);
            return freshRecoveryCodes(userId);
        });
    }

    /** Whether it is a code of the application or a recovery code of the person; slowed down like a password. */
    public boolean isRight(UUID userId, String code, String address) {
        String typed = digits(code);
        return throttle.attempt(
                emailOf(userId),
                address,
                () -> work.call(() -> typed.matches("[0-9]{6}") ? spend(userId, typed) : recover(userId, typed)),
                right -> right);
    }

    /** Ten new recovery codes; those from before open nothing any more. */
    public List<String> renewRecoveryCodes(UUID userId) {
        return work.call(() -> {
            acts.tell(userId, "RECOVERY_CODES_RENEWED", "Codes de secours renouvelés.", null);
            return freshRecoveryCodes(userId);
        });
    }

    public void remove(UUID userId) {
        work.run(() -> {
            platform.sql("delete from platform.recovery_code where user_id = ?")
                    .param(userId)
                    .update();
            platform.sql("delete from platform.authenticator where user_id = ?")
                    .param(userId)
                    .update();
            forgetDevices(userId);
            acts.tell(
                    userId,
                    "SECOND_FACTOR_REMOVED",
                    "Second facteur retiré\u00a0: application d’authentification.",
                    AccountNotice.Kind.SECOND_FACTOR_REMOVED);
        });
    }

    /**
     * Within the transaction of an admin who helps: takes away all that proves more than a password, passkeys included.
     * False when there was nothing.
     */
    public boolean reset(UUID userId) {
        int taken = 0;
        for (String table : List.of("recovery_code", "authenticator", "passkey", "trusted_device")) {
            taken += platform.sql("delete from platform." + table + " where user_id = ?")
                    .param(userId)
                    .update();
        }
        if (taken > 0) {
            platform.sql("insert into platform.factor_reset values (?, ?)"
                            + " on conflict (user_id) do update set at = excluded.at")
                    .params(userId, Timestamp.from(clock.instant()))
                    .update();
        }
        return taken > 0;
    }

    /** Whether the factors were taken away and there is no new one. */
    public boolean isReset(UUID userId) {
        return platform.sql("select count(*) from platform.factor_reset where user_id = ?")
                        .param(userId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether the centre lets in its staff with a second factor only. */
    public boolean isAskedBy(CentreId centre) {
        return work.call(() -> platform.sql("select count(*) from platform.second_factor_rule where centre = ?")
                        .param(centre.slug())
                        .query(Long.class)
                        .single()
                > 0);
    }

    /** A device that is trusted has shown the application of then. */
    private void forgetDevices(UUID userId) {
        platform.sql("delete from platform.trusted_device where user_id = ?")
                .param(userId)
                .update();
    }

    private boolean spend(UUID userId, String code) {
        Stored stored = stored(userId);
        if (stored == null || !stored.confirmed()) {
            return false;
        }
        OptionalLong step = Totp.stepOf(seal.open(userId, stored.secret()), code, clock.instant(), stored.lastStep());
        // Two requests with the same code: the row tells which was first.
        return step.isPresent()
                && platform.sql("update platform.authenticator set last_step = ? where user_id = ? and last_step < ?")
                                .params(step.getAsLong(), userId, step.getAsLong())
                                .update()
                        == 1;
    }

    private boolean recover(UUID userId, String code) {
        int used = platform.sql("update platform.recovery_code set used_at = ?"
                        + " where user_id = ? and hash = ? and used_at is null")
                .params(Timestamp.from(clock.instant()), userId, hash(userId, code))
                .update();
        if (used == 1) {
            acts.tell(
                    userId,
                    "RECOVERY_CODE_USED",
                    "Code de secours utilisé\u00a0: il en reste " + recoveryCodesLeft(userId) + ".",
                    null);
        }
        return used == 1;
    }

    private List<String> freshRecoveryCodes(UUID userId) {
        platform.sql("delete from platform.recovery_code where user_id = ?")
                .param(userId)
                .update();
        List<String> codes = Stream.generate(this::recoveryCode)
                .distinct()
                .limit(RECOVERY_CODES)
                .toList();
        codes.forEach(code -> platform.sql("insert into platform.recovery_code (user_id, hash) values (?, ?)")
                .params(userId, hash(userId, digits(code)))
                .update());
        return codes;
    }

    private String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            code.append(i == 5 ? "-" : "").append(RECOVERY_LETTERS.charAt(random.nextInt(RECOVERY_LETTERS.length())));
        }
        return code.toString();
    }

    private String hash(UUID userId, String code) {
        return HexFormat.of().formatHex(key.derive("recovery|" + userId + "|" + code));
    }

    /** People type spaces and dashes where they read them. */
    private static String digits(String code) {
        return code.replaceAll("[\\s\\-\u00a0\u202f]", "").toLowerCase(Locale.ROOT);
    }

    private @Nullable Stored stored(UUID userId) {
        return platform.sql("select secret, confirmed_at, last_step from platform.authenticator where user_id = ?")
                .param(userId)
                .query((row, number) -> new Stored(
                        row.getBytes("secret"), row.getTimestamp("confirmed_at") != null, row.getLong("last_step")))
                .optional()
                .orElse(null);
    }

    private String emailOf(UUID userId) {
        return platform.sql("select email from platform.user_account where id = ?")
                .param(userId)
                .query(String.class)
                .single();
    }

    private static Enrolment enrolment(byte[] secret, String email) {
        String text = Base32.of(secret);
        String uri = "otpauth://totp/Entremise:" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "?secret=" + text
                + "&issuer=Entremise";
        QrCode code = QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new Enrolment(text, uri, code.size, path.toString());
    }

    @SuppressWarnings("ArrayRecordComponent") // Read and dropped, never compared.
    private record Stored(byte[] secret, boolean confirmed, long lastStep) {}

    /** An application is in use: it is removed before another one is taken. */
    public static final class AlreadyOn extends BusinessRuleViolation {
        AlreadyOn() {
            super(
                    "second-factor-on",
                    409,
                    "Second facteur déjà actif",
                    "Une application d’authentification est déjà active\u00a0: retirez-la avant d’en ajouter une autre.");
        }
    }
}
