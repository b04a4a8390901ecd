import com.ibm.icu.text.Normalizer2;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Runs char filters as Elasticsearch builds them from index settings, or ArabicAnalyzer's two normalizers on one token,
 * or ArabicAnalyzer without stop words and stems.
 *
 * <p>Standard input: lines of fields in Base64. Filters first, one a line ("mapping", rules...; "pattern_replace",
 * pattern, replacement; "icu_normalizer"; "arabic"; "tokens"), an empty line, then a text a line. Standard output: what each
 * becomes, in Base64, a line.
 */
public final class CharFilters {
  public static void main(String[] args) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    PrintStream out = new PrintStream(System.out, false, "US-ASCII");
    List<UnaryOperator<Reader>> filters = new ArrayList<>();
    Analyzer whole = null;
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      String[] fields = fields(line);
      if (fields[0].equals("arabic")) {
        whole = ARABIC;
      } else if (fields[0].equals("tokens")) {
        whole = TOKENS;
      } else {
        filters.add(filter(fields));
      }
    }
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String text = line.isEmpty() ? "" : fields(line)[0];
      String done = whole != null ? analyzed(whole, text) : filtered(filters, text);
      out.println(Base64.getEncoder().encodeToString(done.getBytes(StandardCharsets.UTF_8)));
    }
    out.flush();
  }

  private static String[] fields(String line) {
    String[] fields = line.split(" ", -1);
    for (int i = 0; i < fields.length; i++) {
      fields[i] = new String(Base64.getDecoder().decode(fields[i]), StandardCharsets.UTF_8);
    }
    return fields;
  }

  private static UnaryOperator<Reader> filter(String[] fields) {
    switch (fields[0]) {
      case "mapping":
        NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
        for (int i = 1; i < fields.length; i++) {
          String[] sides = fields[i].split("=>", -1);
          builder.add(parsed(sides[0].trim()), parsed(sides[1].trim()));
        }
        NormalizeCharMap map = builder.build();
        return reader -> new MappingCharFilter(map, reader);
      case "pattern_replace":
        Pattern pattern = Pattern.compile(fields[1]);
        return reader -> new PatternReplaceCharFilter(pattern, fields[2], reader);
      case "icu_normalizer":
        return reader -> new ICUNormalizer2CharFilter(reader, Normalizer2.getNFCInstance());
      default:
        throw new IllegalArgumentException(fields[0]);
    }
  }

  /** A side of a rule, as MappingCharFilterFactory of Elasticsearch and of Lucene reads it. */
  private static String parsed(String side) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < side.length(); i++) {
      char c = side.charAt(i);
      if (c == '\\') {
        if (side.charAt(i + 1) != 'u') {
          throw new IllegalArgumentException(side);
        }
        c = (char) Integer.parseInt(side.substring(i + 2, i + 6), 16);
        i += 5;
      }
      out.append(c);
    }
    return out.toString();
  }

  private static String filtered(List<UnaryOperator<Reader>> filters, String text) throws IOException {
    Reader reader = new StringReader(text);
    for (UnaryOperator<Reader> filter : filters) {
      reader = filter.apply(reader);
    }
    StringBuilder out = new StringBuilder();
    char[] buffer = new char[4096];
    for (int n = reader.read(buffer, 0, buffer.length); n >= 0; n = reader.read(buffer, 0, buffer.length)) {
      out.append(buffer, 0, n);
    }
    return out.toString();
  }

  private static final Analyzer ARABIC =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer tokenizer = new KeywordTokenizer(KeywordTokenizer.DEFAULT_BUFFER_SIZE);
          TokenStream digits = new DecimalDigitFilter(tokenizer);
          return new TokenStreamComponents(tokenizer, new ArabicNormalizationFilter(digits));
        }
      };

  private static final Analyzer TOKENS =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer tokenizer = new StandardTokenizer();
          TokenStream digits = new DecimalDigitFilter(new LowerCaseFilter(tokenizer));
          return new TokenStreamComponents(tokenizer, new ArabicNormalizationFilter(digits));
        }
      };

  /** The tokens of a text with a space between them. */
  private static String analyzed(Analyzer analyzer, String text) throws IOException {
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      StringBuilder done = new StringBuilder();
      while (stream.incrementToken()) {
        done.append(done.length() > 0 ? " " : "").append(term.toString());
      }
      stream.end();
      return done.toString();
    }
  }
}
