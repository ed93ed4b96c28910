#include "app/exam_paper.hpp"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace standpoint {

namespace {

// A4 with room for a staple; questions stay whole; the answers begin a page.
constexpr std::string_view style = R"css(
@page { size: A4; margin: 18mm 18mm 20mm 22mm; }
body { font: 11pt/1.45 "Inter", "Liberation Sans", sans-serif; color: #111; max-width: 170mm; margin: 0 auto; }
h1 { font: 700 20pt/1.2 "Vollkorn", "Liberation Serif", serif; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 0 0 4mm; }
header p { margin: 0 0 1mm; }
.who { display: flex; gap: 8mm; margin: 6mm 0 8mm; }
.who span { flex: 1; border-bottom: 0.3mm solid #444; padding-bottom: 7mm; }
.questions { list-style: none; margin: 0; padding: 0; }
.questions > li { break-inside: avoid; margin: 0 0 7mm; }
.stem { font-weight: 600; margin: 0 0 1mm; }
.how { color: #444; font-size: 9.5pt; margin: 0 0 2mm; }
.plain { list-style: none; margin: 0; padding: 0; }
.plain li { margin: 0 0 1.5mm; }
.box { display: inline-block; width: 3.6mm; height: 3.6mm; border: 0.3mm solid #222; margin: 0 2.5mm -0.6mm 0; }
.blank { display: inline-block; width: 9mm; border-bottom: 0.3mm solid #222; margin-right: 2.5mm; }
.line { display: block; border-bottom: 0.3mm solid #222; height: 9mm; max-width: 120mm; }
.columns { display: flex; gap: 10mm; }
.columns > * { flex: 1; }
.key { break-before: page; }
.key table { border-collapse: collapse; width: 100%; }
.key th, .key td { text-align: left; vertical-align: top; padding: 1.2mm 3mm 1.2mm 0; border-bottom: 0.2mm solid #bbb; }
.key tr { break-inside: avoid; }
)css";

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            default: safe += c;
        }
    }
    return safe;
}

std::string letter(std::size_t index) {
    return {static_cast<char>('A' + index % 26)};
}

std::string boxed(const std::vector<std::string>& lines) {
    std::string html = "<ul class=\"plain\">";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        html += "<li><span class=\"box\"></span>" + letter(i) + ". " + escaped(lines[i]) + "</li>";
    }
    return html + "</ul>";
}

std::string blanks(const std::vector<std::string>& lines) {
    std::string html = "<ul class=\"plain\">";
    for (const std::string& line : lines) {
        html += "<li><span class=\"blank\"></span>" + escaped(line) + "</li>";
    }
    return html + "</ul>";
}

std::string lettered(const std::vector<std::string>& lines) {
    std::string html = "<ul class=\"plain\">";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        html += "<li>" + letter(i) + ". " + escaped(lines[i]) + "</li>";
    }
    return html + "</ul>";
}

std::string beside(const std::string& left, const std::string& right) {
    return "<div class=\"columns\"><div>" + left + "</div><div>" + right + "</div></div>";
}

std::vector<std::string> texts_of(const std::vector<Option>& options) {
    std::vector<std::string> lines;
    lines.reserve(options.size());
    for (const Option& option : options) {
        lines.push_back(option.text);
    }
    return lines;
}

// The room to answer in, and how the right answer reads there.
struct OnPaper {
    std::string room;
    std::string key;
};

std::string listed(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts) {
        all += (all.empty() ? "" : ", ") + part;
    }
    return all;
}

class Writer {
public:
    explicit Writer(const Phrases& texts) : texts_(texts) {}

    OnPaper operator()(const PickOne& task) const { return ticked(task.options); }
    OnPaper operator()(const PickMany& task) const { return ticked(task.options); }
    OnPaper operator()(const TrueFalse& task) const {
        const std::vector<std::string> both{texts_.part("window.true"), texts_.part("window.false")};
        const std::size_t right = task.truth ? 0 : 1;
        return {boxed(both), letter(right) + ". " + both[right]};
    }
    OnPaper operator()(const TypeIn& task) const { return {"<span class=\"line\"></span>", key_text(task)}; }
    OnPaper operator()(const Match& task) const {
        std::vector<std::string> pairs;
        for (std::size_t i = 0; i < task.lefts.size(); ++i) {
            pairs.push_back(task.lefts[i] + ": " + letter(task.partner[i]));
        }
        return {beside(blanks(task.lefts), lettered(task.rights)), listed(pairs)};
    }
    OnPaper operator()(const Order& task) const {
        std::vector<std::string> cards(task.cards.size());
        std::vector<std::string> places;
        for (std::size_t i = 0; i < task.cards.size(); ++i) {
            cards[i] = task.cards[i].text;
        }
        for (std::size_t place = 0; place < task.sequence.size(); ++place) {
            places.push_back(std::to_string(place + 1) + " " + cards[task.sequence[place]]);
        }
        return {blanks(cards), listed(places)};
    }
    OnPaper operator()(const Sort& task) const {
        std::vector<std::string> right;
        for (std::size_t i = 0; i < task.cards.size(); ++i) {
            right.push_back(task.cards[i] + ": " + letter(task.pile[i]));
        }
        return {beside(blanks(task.cards), lettered(task.piles)), listed(right)};
    }
    OnPaper operator()(const Assemble& task) const {
        std::vector<std::string> right;
        for (std::size_t i = 0; i < task.slots.size(); ++i) {
            right.push_back(task.slots[i] + ": " + letter(task.chip[i]));
        }
        return {beside(blanks(task.slots), lettered(task.chips)), listed(right)};
    }
    OnPaper operator()(const Pin& task) const { return {"<span class=\"line\"></span>", task.place}; }

private:
    static OnPaper ticked(const std::vector<Option>& options) {
        std::vector<std::string> right;
        for (std::size_t i = 0; i < options.size(); ++i) {
            if (options[i].right) {
                right.push_back(letter(i) + ". " + options[i].text);
            }
        }
        return {boxed(texts_of(options)), listed(right)};
    }

    const Phrases& texts_;
};

std::string source_text(const Source& source, const Phrases& texts) {
    return texts.part(source.invented ? "exam.source-invented" : "exam.source",
                      {{"title", source.title}, {"publisher", source.publisher}, {"date", source.date}});
}

std::string head_of(const FactBase& base, std::size_t count, std::uint64_t seed, const Phrases& texts) {
    std::string html = "<header><h1>" + escaped(base.title) + "</h1>\n";
    html += "<p>" + escaped(source_text(base.source, texts)) + "</p>\n";
    html += "<p>" +
            escaped(texts.part("exam.about", {{"count", std::to_string(count)}, {"seed", std::to_string(seed)}})) +
            "</p>\n";
    html += "<p class=\"who\">";
    for (const char* name : {"exam.name", "exam.class", "exam.date"}) {
        html += "<span>" + escaped(texts.part(name)) + "</span>";
    }
    return html + "</p></header>\n";
}

std::string how_to(const Question& question, const Phrases& texts) {
    return texts.part("exam.how." + std::string(word(question.kind())));
}

}  // namespace

std::string paper_html(const FactBase& base, const Deal& dealt, std::uint64_t seed, const Phrases& texts) {
    const Writer writer(texts);
    std::string questions;
    std::string key;
    for (std::size_t i = 0; i < dealt.questions.size(); ++i) {
        const Question& question = dealt.questions[i];
        const std::string number = std::to_string(i + 1);
        const OnPaper made = std::visit(writer, question.task);
        questions += "<li><p class=\"stem\">" + number + ". " + escaped(question.stem) + "</p><p class=\"how\">" +
                     escaped(how_to(question, texts)) + "</p>" + made.room + "</li>\n";
        key += "<tr><td>" + number + "</td><td>" + escaped(made.key) + "</td><td>" +
               std::to_string(question.paragraph) + "</td></tr>\n";
    }
    std::string html = "<!DOCTYPE html>\n<html lang=\"" + escaped(texts.part("language")) + "\">\n<head>\n";
    html += "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    html += "<title>" + escaped(base.title) + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n";
    html += head_of(base, dealt.questions.size(), seed, texts);
    html +=
        "<main>\n<ol class=\"questions\" lang=\"" + escaped(base.language) + "\">\n" + questions + "</ol>\n</main>\n";
    html += "<section class=\"key\"><h2>" + escaped(texts.part("exam.key")) + "</h2>\n<table>\n<thead><tr>";
    for (const char* name : {"exam.number", "exam.answer", "exam.paragraph"}) {
        html += "<th scope=\"col\">" + escaped(texts.part(name)) + "</th>";
    }
    return html + "</tr></thead>\n<tbody>\n" + key + "</tbody>\n</table>\n</section>\n</body>\n</html>\n";
}

std::string csv_cell(std::string_view text) {
    constexpr std::string_view formula = "=+-@\t\r\n";
    std::string cell = "\"";
    if (!text.empty() && formula.find(text.front()) != std::string_view::npos) {
        cell += '\'';
    }
    for (const char c : text) {
        cell += c;
        if (c == '"') {
            cell += '"';
        }
    }
    return cell + '"';
}

std::string key_csv(const Deal& dealt, const Phrases& texts) {
    const Writer writer(texts);
    std::string csv = csv_cell(texts.part("exam.number")) + ',' + csv_cell(texts.part("exam.question")) + ',' +
                      csv_cell(texts.part("exam.answer")) + ',' + csv_cell(texts.part("exam.paragraph")) + "\r\n";
    for (std::size_t i = 0; i < dealt.questions.size(); ++i) {
        const Question& question = dealt.questions[i];
        csv += csv_cell(std::to_string(i + 1)) + ',' + csv_cell(question.stem) + ',' +
               csv_cell(std::visit(writer, question.task).key) + ',' + csv_cell(std::to_string(question.paragraph)) +
               "\r\n";
    }
    return csv;
}

}  // namespace standpoint
