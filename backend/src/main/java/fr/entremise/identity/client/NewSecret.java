package fr.entremise.identity.client;

/** A secret on its only way out: it is kept nowhere. */
public record NewSecret(ApiClientSheet client, String secret) {

    @Override
    public String toString() {
        return "NewSecret[client=" + client.clientId() + "]";
    }
}
