import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds PDF files against standards with veraPDF. Its arguments are standards ("2a,ua1"), the files
 * that are held against them, "--", and the same again for other files. It prints a line for each
 * file and standard: the file, the standard, how many checks were made, and the rules that failed.
 * All standards of a file are judged while it is gone through once.
 */
public class Validate {
    private static final int FAILURES_KEPT_OF_A_RULE = 100;

    public static void main(String[] arguments) {
        VeraGreenfieldFoundryProvider.initialise();
        List<PDFAFlavour> standards = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("--")) {
                standards.clear();
            } else if (standards.isEmpty()) {
                for (String name : argument.split(",")) {
                    standards.add(PDFAFlavour.fromString(name));
                }
            } else {
                judge(argument, standards);
            }
        }
    }

    private static void judge(String file, List<PDFAFlavour> standards) {
        try (FileInputStream stream = new FileInputStream(file);
                PDFAParser parser =
                        Foundries.defaultInstance().createParser(stream, standards.get(0));
                PDFAValidator validator =
                        Foundries.defaultInstance()
                                .createValidator(
                                        standards, FAILURES_KEPT_OF_A_RULE, false, false, false)) {
            parser.setFlavours(standards);
            for (ValidationResult result : validator.validateAll(parser)) {
                tell(
                        file,
                        result.getPDFAFlavour(),
                        result.getTotalAssertions() + "\t" + broken(result));
            }
        } catch (Exception error) {
            for (PDFAFlavour standard : standards) {
                tell(file, standard, "0\tunreadable: " + error);
            }
        }
    }

    private static String broken(ValidationResult result) {
        TreeSet<String> failed = result.getTestAssertions().stream()
                .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                .map(each -> each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber())
                .collect(Collectors.toCollection(TreeSet::new));
        return String.join(" ", failed);
    }

    private static void tell(String file, PDFAFlavour standard, String verdict) {
        System.out.println(file + "\t" + standard.getId() + "\t" + verdict);
    }
}
