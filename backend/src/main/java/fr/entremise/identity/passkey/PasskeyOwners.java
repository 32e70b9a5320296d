package fr.entremise.identity.passkey;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as an authenticator knows them: by the id of the account, shown as its address. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient platform;

    PasskeyOwners(JdbcClient platform) {
        this.platform = platform;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return find(userId(id));
    }

    /** Spring calls somebody by the name of their session, which is the id of the account. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return find(UUID.fromString(username));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Accounts are not opened by passkeys");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Accounts are not closed by passkeys");
    }

    private @Nullable PublicKeyCredentialUserEntity find(UUID userId) {
        return platform.sql("select name, email from platform.user_account where id = ?")
                .param(userId)
                .query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(userId))
                        .name(row.getString("email"))
                        .displayName(row.getString("name"))
                        .build())
                .optional()
                .orElse(null);
    }

    static Bytes handle(UUID userId) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(userId.getMostSignificantBits())
                .putLong(userId.getLeastSignificantBits())
                .array());
    }

    static UUID userId(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
