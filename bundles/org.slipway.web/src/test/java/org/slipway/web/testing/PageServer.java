// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import javax.servlet.ServletContext;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slipway.web.PageServlet;
import org.slipway.web.internal.TestedFront;

/**
 * Jetty as Karaf has it, on a free port of this machine, with the front and the pages under test. It believes what a proxy would
 * say in {@code X-Forwarded-Proto} and {@code X-Forwarded-Host}.
 */
public final class PageServer implements AutoCloseable {

    private final TestedFront front;
    private final Server server;
    private final ServerConnector connector;
    private final ServletContextHandler context = new ServletContextHandler();
    private final HttpClient client = HttpClient.newHttpClient();

    /** For a portal that is reached without TLS. */
    public PageServer(Path temporary) {
        this(temporary, TestedFront.at("http://localhost:8181"));
    }

    /** With that front, and as many threads as Jetty has by default. */
    public PageServer(Path temporary, TestedFront front) {
        this(temporary, front, 200);
    }

    /** With that front, and so many threads. */
    public PageServer(Path temporary, TestedFront front, int threads) {
        this.front = front;
        this.server = new Server(new QueuedThreadPool(threads));
        this.connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .addCustomizer(new ForwardedRequestCustomizer());
        server.addConnector(connector);
        server.setHandler(context);
        ServletHolder holder = new ServletHolder(front.servlet());
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        context.setAttribute(ServletContext.TEMPDIR, temporary.toFile());
    }

    /** Adds a page. */
    public PageServer page(PageServlet page, String address) {
        front.add(page, address);
        return this;
    }

    /** Takes a page away; it is known all the same. */
    public PageServer without(PageServlet page, String address) {
        front.remove(page, address);
        return this;
    }

    public PageServer start() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> post(String path, BodyPublisher body, String... headers) {
        return send("POST", path, body, headers);
    }

    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url(path))).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url(String path) {
        return "http://127.0.0.1:" + connector.getLocalPort() + path;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
