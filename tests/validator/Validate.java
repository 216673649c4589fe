import java.io.FileInputStream;
import java.io.InputStream;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Holds PDF files against standards with veraPDF, and prints a line for each file and standard: the
 * file, the standard, how many checks were made, and the rules that failed.
 */
public class Validate {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String standard : arguments[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.fromString(standard);
            ValidationProfile profile = profile(standard);
            for (int index = 1; index < arguments.length; index++) {
                System.out.println(arguments[index] + "\t" + standard + "\t"
                        + verdict(arguments[index], flavour, profile));
            }
        }
    }

    private static ValidationProfile profile(String standard) throws Exception {
        String name = standard.startsWith("ua")
                ? "PDFUA-" + standard.substring(2)
                : "PDFA-" + standard.toUpperCase();
        String place = "/org/verapdf/pdfa/validation/" + name + ".xml";
        try (InputStream stream = PDFAParser.class.getResourceAsStream(place)) {
            return Profiles.profileFromXml(stream);
        }
    }

    private static String verdict(String file, PDFAFlavour flavour, ValidationProfile profile) {
        try (FileInputStream stream = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            TreeSet<String> failed = result.getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber())
                    .collect(Collectors.toCollection(TreeSet::new));
            return result.getTotalAssertions() + "\t" + String.join(" ", failed);
        } catch (Exception error) {
            return "0\tunreadable: " + error;
        }
    }
}
