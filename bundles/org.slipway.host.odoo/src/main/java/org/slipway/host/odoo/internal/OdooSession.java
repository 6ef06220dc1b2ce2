// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.host.adapter.Deadline;
import org.slipway.host.adapter.SecretFile;
import org.slipway.host.odoo.internal.OdooAccess.Account;
import org.slipway.settings.Current;
import org.slipway.spi.host.HostLedger;

/** Asks Odoo as our account. Each question is one transaction there. */
final class OdooSession {

    private static final Logger LOG = LoggerFactory.getLogger(OdooSession.class);

    /** Within {@link HostLedger#FILE_BUDGET}. */
    private static final Duration FILE_WAIT = Duration.ofSeconds(55);

    private final Current<OdooAccess> configured;
    private final JsonRpc rpc = new JsonRpc();
    private final AtomicBoolean denied = new AtomicBoolean();
    private volatile @Nullable SignedIn signedIn;

    /** Our number in Odoo, and whose it is. */
    private record SignedIn(Account account, int uid) {}

    OdooSession(Current<OdooAccess> configured) {
        this.configured = configured;
    }

    OdooAccess access() {
        return configured.get();
    }

    /** Begins a read of several questions. */
    Conversation reading(String step) {
        return begin(step, OdooAccess.Waits::read);
    }

    /** Begins a posting, or the search for one. */
    Conversation posting(String step) {
        return begin(step, OdooAccess.Waits::post);
    }

    /** Begins the handing over of a file. */
    Conversation filing(String step) {
        return begin(step, waits -> FILE_WAIT);
    }

    private Conversation begin(String step, Function<OdooAccess.Waits, Duration> wait) {
        OdooAccess access = configured.get();
        return new Conversation(this, access, step, new Deadline(wait.apply(access.waits())));
    }

    /** One call of a method of a model. */
    JsonNode call(Account account, String step, ModelCall call, Deadline deadline) throws OdooException {
        try {
            String password = password(account);
            int uid = uid(account, password, deadline);
            List<?> arguments =
                    List.of(account.db(), uid, password, call.model(), call.method(), call.arguments(), call.named());
            JsonNode answer = ask(account, step, new JsonRpc.Question("object", "execute_kw", arguments), deadline);
            denied.set(false);
            return answer;
        } catch (OdooException e) {
            if (e.kind() == OdooException.Kind.DENIED) {
                signedIn = null;
                tell(account, e);
            }
            throw e;
        }
    }

    private static String password(Account account) throws OdooException {
        try {
            return SecretFile.read(account.passwordFile(), "passwordFile of slipway.odoo");
        } catch (SecretFile.NoSecretException e) {
            throw new OdooException(OdooException.Kind.DENIED, String.valueOf(e.getMessage()), e);
        }
    }

    /** What an admin must act on is told once, until Odoo has answered again. */
    private void tell(Account account, OdooException e) {
        if (!denied.getAndSet(true)) {
            LOG.error(
                    "Odoo at {} does not let {} in, or not far enough: {}. Nothing is read or posted until that is mended:"
                            + " look at user and passwordFile of slipway.odoo, and at the rights of that account",
                    account.url(),
                    account.user(),
                    e.said());
        }
    }

    private int uid(Account account, String password, Deadline deadline) throws OdooException {
        SignedIn known = signedIn;
        if (known != null && known.account().equals(account)) {
            return known.uid();
        }
        List<?> arguments = List.of(account.db(), account.user(), password, Map.of());
        JsonNode uid = ask(account, "sign-in", new JsonRpc.Question("common", "authenticate", arguments), deadline);
        if (!uid.isInt()) {
            throw new OdooException(
                    OdooException.Kind.DENIED, "database " + account.db() + " knows no such user with this password");
        }
        signedIn = new SignedIn(account, uid.asInt());
        return uid.asInt();
    }

    private JsonNode ask(Account account, String step, JsonRpc.Question question, Deadline deadline)
            throws OdooException {
        return rpc.ask(account.url(), step, question, deadline);
    }

    /**
     * A method of a model.
     *
     * @param arguments by position
     * @param named by name, {@code context} among them
     */
    record ModelCall(String model, String method, List<?> arguments, Map<String, ?> named) {}

    /** Questions that belong together: one deadline, one name for the log of a proxy. */
    record Conversation(OdooSession session, OdooAccess access, String step, Deadline deadline) {

        /** The same, about another step. */
        Conversation at(String other) {
            return new Conversation(session, access, other, deadline);
        }

        JsonNode call(ModelCall call) throws OdooException {
            return session.call(access.account(), step, call, deadline);
        }

        /** Rows of a model. */
        List<OdooRow> rows(Search search) throws OdooException {
            return search.rows(this);
        }

        /** The only row; empty if there is none. */
        Optional<OdooRow> row(Search search) throws OdooException {
            return search.rows(this).stream().findFirst();
        }
    }
}
