package org.glasshouse.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Standard output, with a memory for why it took no more: print streams swallow what goes wrong.
final class Outlet extends OutputStream {
    private final OutputStream stream;
    private volatile @Nullable IOException failure;

    Outlet(FileDescriptor descriptor) {
        this.stream = new FileOutputStream(descriptor);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            stream.write(bytes, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /// Why something was lost; nothing where all was taken, or where whoever read it had read enough (`| head`).
    @Nullable
    String lostBecause() {
        IOException why = failure;
        String message = why == null ? null : String.valueOf(why.getMessage());
        return message == null || message.contains("Broken pipe") ? null : message;
    }
}
