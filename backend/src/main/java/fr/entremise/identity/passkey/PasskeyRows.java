package fr.entremise.identity.passkey;

import fr.entremise.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys in the database: what only checks a signature, nothing that makes one. */
@Component
class PasskeyRows implements UserCredentialRepository {

    private final JdbcClient platform;
    private final Clock clock;

    PasskeyRows(JdbcClient platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /** Keeps a new passkey, or what its last use has changed. */
    @Override
    public void save(CredentialRecord record) {
        platform.sql("""
                        insert into platform.passkey
                            (id, user_id, credential_id, public_key, attestation, signature_count, verified, transports,
                             backup_eligible, backup_state, name, created_at)
                        values (:id, :user, :credential, :key, :attestation, :count, :verified, :transports,
                                :eligible, :state, :name, :now)
                        on conflict (credential_id) do update set signature_count = excluded.signature_count,
                            backup_state = excluded.backup_state, last_used_at = excluded.created_at
                        """)
                .param("id", Ids.next())
                .param("user", PasskeyOwners.userId(record.getUserEntityUserId()))
                .param("credential", record.getCredentialId().getBytes())
                .param("key", record.getPublicKey().getBytes())
                .param("attestation", bytes(record.getAttestationObject()))
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(" ")))
                .param("eligible", record.isBackupEligible())
                .param("state", record.isBackupState())
                .param("name", record.getLabel())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return platform.sql("select * from platform.passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .query((row, number) -> read(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return platform.sql("select * from platform.passkey where user_id = ?")
                .param(PasskeyOwners.userId(userId))
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public void delete(Bytes credentialId) {
        platform.sql("delete from platform.passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .update();
    }

    private static CredentialRecord read(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(PasskeyOwners.handle(row.getObject("user_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .label(row.getString("name"))
                .created(row.getTimestamp("created_at").toInstant())
                .build();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static Set<AuthenticatorTransport> transports(String text) {
        return Arrays.stream(text.split(" "))
                .filter(one -> !one.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
