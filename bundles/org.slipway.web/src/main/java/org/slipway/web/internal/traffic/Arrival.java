// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.DispatcherType;
import javax.servlet.ServletInputStream;
import javax.servlet.ServletOutputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.web.BodyAllowance;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;

/**
 * One request on its way to its page. Where it has to wait it gives its thread back, and comes back by the container's own
 * dispatch. Once it is over, all that was held for it is given back, once.
 */
public final class Arrival implements AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);
    private static final String ATTRIBUTE = Arrival.class.getName();

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Page page;
    private final String client;
    private final Departures departures;
    private final Deque<Runnable> held = new ArrayDeque<>();
    private final AtomicReference<Runnable> turn = new AtomicReference<>(() -> {});

    /** Either its turn comes, or something ends it before. */
    private final AtomicBoolean decided = new AtomicBoolean();

    private final AtomicBoolean sent = new AtomicBoolean();
    private volatile boolean sending;

    private @Nullable AsyncContext async;
    private @Nullable ReceivedBody body;
    private ErrorKind whenLate = ErrorKind.TOO_SLOW;

    /**
     * A request that nothing is known of yet.
     *
     * @param page answers it
     * @param client who sent it
     * @param departures how answers go out
     * @param over called when it is over
     */
    Arrival(
            HttpServletRequest request,
            HttpServletResponse response,
            Page page,
            String client,
            Departures departures,
            Runnable over) {
        this.request = request;
        this.response = response;
        this.page = page;
        this.client = client;
        this.departures = departures;
        held.push(over);
    }

    /** What answers a request when it is here, or says that it failed on the way. */
    public interface Page {

        /** Answers. */
        void answer(HttpServletRequest received, HttpServletResponse response) throws IOException;

        /** Tells an operator and who sent it. */
        void failed(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException;
    }

    /** What follows when the body is here. */
    interface Then {

        void go() throws IOException;
    }

    /** The request that comes back for its answer; empty if it is a new one. */
    public static Optional<Arrival> returned(HttpServletRequest request) {
        boolean dispatched = request.getDispatcherType() == DispatcherType.ASYNC;
        return dispatched ? Optional.ofNullable((Arrival) request.getAttribute(ATTRIBUTE)) : Optional.empty();
    }

    HttpServletRequest request() {
        return request;
    }

    String client() {
        return client;
    }

    boolean bringsBody() {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !reads && (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null);
    }

    /** What has to be given back at the end. */
    void hold(Runnable givenBack) {
        synchronized (held) {
            held.push(givenBack);
        }
    }

    /** Lets the page answer, with what was received. */
    public void answer() throws IOException {
        answer(request, response);
    }

    /** The same, by the objects that the container handed out last. */
    public void answer(HttpServletRequest last, HttpServletResponse lastResponse) throws IOException {
        KeptAnswer kept = new KeptAnswer(last, lastResponse);
        hold(kept::discard);
        try {
            page.answer(new ReceivedRequest(last, body), kept);
        } catch (MalformedFormException e) {
            LOG.debug("Malformed form: {}", e.getMessage());
            ErrorPages.send(last, kept, ErrorKind.BAD_REQUEST);
        } finally {
            leaveTurn();
        }
        try {
            send(kept, last, lastResponse);
        } catch (IOException e) {
            page.failed(last, lastResponse, e);
        }
    }

    /** What goes into the buffer of the web server is sent from there; the rest as fast as it is read, without a thread. */
    private void send(KeptAnswer kept, HttpServletRequest last, HttpServletResponse lastResponse) throws IOException {
        kept.end();
        long size = kept.size();
        if (size < lastResponse.getBufferSize()) {
            kept.copyTo(lastResponse.getOutputStream());
            return;
        }
        if (!departures.take(client, size)) {
            kept.reset();
            ErrorPages.send(last, lastResponse, ErrorKind.BUSY);
            return;
        }
        hold(() -> departures.giveBack(client, size));
        sending = true;
        begin(last, departures.limit(size));
        InputStream bytes = kept.open();
        hold(() -> UploadFolder.close(bytes));
        ServletOutputStream out = lastResponse.getOutputStream();
        out.setWriteListener(new AnswerSending(bytes, out, this::sent));
    }

    private void sent() {
        if (sent.compareAndSet(false, true)) {
            complete();
        }
    }

    /** Takes the body in as it comes, without a thread. */
    void receive(BodyAllowance allowance, Duration limit, Then then) throws IOException {
        ReceivedBody receiving = new ReceivedBody(UploadFolder.of(request), allowance);
        body = receiving;
        hold(() -> UploadFolder.close(receiving));
        begin(request, limit);
        ServletInputStream bytes = request.getInputStream();
        bytes.setReadListener(new BodyReception(this, bytes, receiving, then));
    }

    /** Stands in line for its turn, or has it at once. */
    void await(Turns turns, String client, Duration longest) throws IOException {
        if (async == null && turns.enter()) {
            takeTurn(turns);
            answer();
            return;
        }
        if (async == null) {
            begin(request, longest);
        }
        whenLate = ErrorKind.BUSY;
        if (!turns.await(client, () -> turn(turns))) {
            refuse(ErrorKind.BUSY);
        }
    }

    private boolean turn(Turns turns) {
        boolean here = decided.compareAndSet(false, true);
        if (here && async != null) {
            takeTurn(turns);
            async.dispatch();
        }
        return here;
    }

    private void takeTurn(Turns turns) {
        turn.set(turns::leave);
        hold(this::leaveTurn);
    }

    /** The second time there is none. */
    private void leaveTurn() {
        turn.getAndSet(() -> {}).run();
    }

    private void begin(HttpServletRequest last, Duration limit) {
        request.setAttribute(ATTRIBUTE, this);
        AsyncContext begun = last.startAsync();
        begun.setTimeout(limit.toMillis());
        begun.addListener(this);
        async = begun;
    }

    /** Sends it away with a page that says why. What was not read of its body ends with the connection. */
    void refuse(ErrorKind kind) throws IOException {
        if (async == null || decided.compareAndSet(false, true)) {
            response.setHeader("Connection", "close");
            ErrorPages.send(request, response, kind);
            complete();
        }
    }

    /** Ends it where something of ours failed. */
    void fail(Exception failure) throws IOException {
        if (decided.compareAndSet(false, true)) {
            page.failed(request, response, failure);
            complete();
        }
    }

    /** Ends it where nobody waits for an answer any more. */
    void abandon() {
        if (decided.compareAndSet(false, true)) {
            complete();
        }
    }

    private void complete() {
        if (async != null) {
            async.complete();
        }
    }

    /** Gives back all that was held for it; the second time nothing is left. */
    public void end() {
        Runnable next = nextHeld();
        while (next != null) {
            next.run();
            next = nextHeld();
        }
    }

    private @Nullable Runnable nextHeld() {
        synchronized (held) {
            return held.poll();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        if (sending) {
            sent();
        } else {
            refuse(whenLate);
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        if (sending) {
            sent();
        } else {
            abandon();
        }
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody behind us begins another
    }
}
