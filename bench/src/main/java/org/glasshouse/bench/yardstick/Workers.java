package org.glasshouse.bench.yardstick;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// One thread per share of the persons; the calling thread takes the first share.
final class Workers implements AutoCloseable {
    private final Share ownShare;
    private final List<Share> otherShares;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Workers(List<Share> shares) {
        ownShare = shares.getFirst();
        otherShares = shares.subList(1, shares.size());
    }

    /// Does a piece of work on every share and waits until all are done.
    void each(Consumer<Share> work) {
        List<Future<?>> others = new ArrayList<>(otherShares.size());
        for (Share share : otherShares) {
            others.add(threads.submit(() -> work.accept(share)));
        }
        work.accept(ownShare);
        try {
            for (Future<?> other : others) {
                other.get();
            }
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException("a share was not lived to its end", failure);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
