// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.benchmark;

import java.util.concurrent.CountDownLatch;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One OpenSearch node on loopback, until the process is ended. */
final class OpenSearchNode {
    private OpenSearchNode() {}

    /** Runs it; the arguments say where its files go, and its port. */
    public static void main(String[] arguments) throws InterruptedException {
        @SuppressWarnings("resource") // It runs as long as the process.
        var runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
                    settings.put("network.host", "127.0.0.1");
                    settings.put("http.port", arguments[1]);
                    settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
                })
                .build(OpenSearchRunner.newConfigs()
                        .basePath(arguments[0])
                        .numOfNode(1)
                        .clusterName("search-benchmark")
                        .useLogger());
        new CountDownLatch(1).await();
    }
}
