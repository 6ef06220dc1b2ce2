// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slipway.web.BodyAllowance;
import org.slipway.web.PageServlet;

/** Says what it got. */
final class EchoPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    final transient Semaphore begun = new Semaphore(0);
    final transient CountDownLatch go = new CountDownLatch(1);
    transient volatile BodyAllowance allowance = BodyAllowance.form();

    @Override
    public BodyAllowance allowance(HttpServletRequest request) {
        return allowance;
    }

    @Override
    protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("hold") != null) {
            begun.release();
            awaitGo();
        }
        if (request.getParameter("large") != null) {
            large(request, response);
            return;
        }
        String[] values = request.getParameterValues("a");
        int bytes = request.getInputStream().readAllBytes().length;
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Connection", "close");
        response.getWriter().print("a=" + (values == null ? "[]" : Arrays.toString(values)) + " " + bytes);
    }

    @Override
    protected void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        get(request, response);
    }

    /** Zeroes, and a failure in the midst of them if it is asked for. */
    private static void large(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] zeroes = new byte[Integer.parseInt(request.getParameter("large"))];
        response.setContentType("application/octet-stream");
        response.getOutputStream().write(zeroes);
        if (request.getParameter("fails") != null) {
            throw new IllegalStateException("in the midst of it");
        }
        response.getOutputStream().write(zeroes);
    }

    private void awaitGo() {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
