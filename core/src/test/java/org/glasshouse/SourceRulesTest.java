package org.glasshouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// How the sources of all modules must look: sizes, documentation, packages.
final class SourceRulesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("core", "io", "app", "bench", "ui");
    private static final int MOST_LINES_OF_A_FILE = 500;
    private static final int USUAL_LINES_OF_A_FILE = 300;
    private static final int MOST_LINES_OF_A_METHOD = 60;

    @Test
    void noFileIsLongerThan500LinesAndNineInTenAreUnder300() {
        List<Path> sources = sources("main", "test");
        assertThat(sources).allSatisfy(source -> assertThat(lines(source)).isLessThanOrEqualTo(MOST_LINES_OF_A_FILE));
        long usual = sources.stream()
                .filter(source -> lines(source) < USUAL_LINES_OF_A_FILE)
                .count();
        assertThat(usual).isGreaterThanOrEqualTo(sources.size() * 9L / 10);
    }

    @Test
    void noMethodIsLongerThan60Lines() throws IOException {
        assertThat(findings(sources("main", "test"), LongMethods::new)).isEmpty();
    }

    @Test
    void everyPublicTypeAndMethodSaysWhatItIs() throws IOException {
        assertThat(findings(sources("main"), MissingWords::new)).isEmpty();
    }

    @Test
    void everyPackageSaysWhatLivesInIt() {
        assertThat(sources("main").stream().map(Path::getParent).distinct())
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .startsWith("///")
                        .contains("@NullMarked"));
    }

    private static List<Path> sources(String... trees) {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            for (String tree : trees) {
                Path folder = ROOT.resolve(module).resolve("src").resolve(tree).resolve("java");
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.walk(folder)) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }
        return sources;
    }

    private static long lines(Path source) {
        try (Stream<String> lines = Files.lines(source)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> findings(List<Path> sources, Function<DocTrees, Finder> rule) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            Finder finder = rule.apply(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                finder.scan(unit, null);
            }
            return finder.found;
        }
    }

    /// Walks the sources and writes down where a rule is broken.
    private abstract static class Finder extends TreePathScanner<Void, Void> {
        final List<String> found = new ArrayList<>();
        final DocTrees trees;

        Finder(DocTrees trees) {
            this.trees = trees;
        }

        long line(Tree tree, boolean end) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            var positions = trees.getSourcePositions();
            return unit.getLineMap()
                    .getLineNumber(end ? positions.getEndPosition(unit, tree) : positions.getStartPosition(unit, tree));
        }

        void find(Tree tree, String what) {
            Path source = Path.of(
                    getCurrentPath().getCompilationUnit().getSourceFile().toUri());
            found.add(ROOT.relativize(source) + ":" + line(tree, false) + ": " + what);
        }
    }

    private static final class LongMethods extends Finder {
        LongMethods(DocTrees trees) {
            super(trees);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long lines = line(method, true) - line(method, false) + 1;
            if (lines > MOST_LINES_OF_A_METHOD) {
                find(method, method.getName() + " has " + lines + " lines");
            }
            return super.visitMethod(method, null);
        }
    }

    private static final class MissingWords extends Finder {
        MissingWords(DocTrees trees) {
            super(trees);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            require(type, type.getModifiers().getFlags(), type.getSimpleName() + "");
            // What is inside a type that isn't public is public to nobody.
            return isPublic(type.getModifiers().getFlags()) ? super.visitClass(type, null) : null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean inherits = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean ofRecord = method.getReturnType() == null
                    && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
            if (!inherits && !ofRecord) {
                require(method, method.getModifiers().getFlags(), method.getName() + "");
            }
            return null;
        }

        private void require(Tree tree, Set<Modifier> flags, String name) {
            if (isPublic(flags) && trees.getDocComment(getCurrentPath()) == null) {
                find(tree, name + " has no word of documentation");
            }
        }

        private static boolean isPublic(Set<Modifier> flags) {
            return flags.contains(Modifier.PUBLIC);
        }
    }
}
