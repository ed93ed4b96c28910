#include "app/exam_paper.hpp"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "app/printed.hpp"

namespace standpoint {

namespace {

std::string letter(std::size_t index) {
    return {static_cast<char>('A' + index % 26)};
}

// Room for answers: a line for each, with a sign before it that the style draws ("box", "blank") or a letter.
std::string room(std::string_view sign, const std::vector<std::string>& lines) {
    std::string html = "<ul class=\"room" + (sign.empty() ? std::string() : " " + std::string(sign)) + "\">";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string before = sign == "blank" ? std::string() : letter(i) + ". ";
        html += "<li>" + before + html_text(lines[i]) + "</li>";
    }
    return html + "</ul>";
}

std::string boxed(const std::vector<std::string>& lines) {
    return room("box", lines);
}

std::string blanks(const std::vector<std::string>& lines) {
    return room("blank", lines);
}

std::string lettered(const std::vector<std::string>& lines) {
    return room("", lines);
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

// The room to answer in, and how the right answer reads there. Where there is none, it is written on a line.
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
    OnPaper operator()(const TypeIn& task) const { return {{}, key_text(task)}; }
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
    OnPaper operator()(const Pin& task) const { return {{}, task.place}; }

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
    std::string html = "<header><h1>" + html_text(base.title) + "</h1>\n";
    html += "<p>" + html_text(source_text(base.source, texts)) + "</p>\n";
    html += "<p>" +
            html_text(texts.part("exam.about", {{"count", std::to_string(count)}, {"seed", std::to_string(seed)}})) +
            "</p>\n";
    html += "<p class=\"who\">";
    for (const char* name : {"exam.name", "exam.class", "exam.date"}) {
        html += "<span>" + html_text(texts.part(name)) + "</span>";
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
        questions += std::string(made.room.empty() ? "<li class=\"written\">" : "<li>") + "<p class=\"stem\">" +
                     number + ". " + html_text(question.stem) + "</p><p class=\"how\">" +
                     html_text(how_to(question, texts)) + "</p>" + made.room + "</li>\n";
        key += "<tr><td>" + number + "</td><td>" + html_text(made.key) + "</td><td>" +
               std::to_string(question.paragraph) + "</td></tr>\n";
    }
    std::string html = head_of(base, dealt.questions.size(), seed, texts);
    html +=
        "<main>\n<ol class=\"questions\" lang=\"" + html_text(base.language) + "\">\n" + questions + "</ol>\n</main>\n";
    html += "<section class=\"key\"><h2>" + html_text(texts.part("exam.key")) + "</h2>\n<table>\n<thead><tr>";
    for (const char* name : {"exam.number", "exam.answer", "exam.paragraph"}) {
        html += "<th scope=\"col\">" + html_text(texts.part(name)) + "</th>";
    }
    html += "</tr></thead>\n<tbody>\n" + key + "</tbody>\n</table>\n</section>\n";
    return html_page(base.title, texts.part("language"), html);
}

std::string key_csv(const Deal& dealt, const Phrases& texts) {
    const Writer writer(texts);
    std::string csv = csv_row({texts.part("exam.number"), texts.part("exam.question"), texts.part("exam.answer"),
                               texts.part("exam.paragraph")});
    for (std::size_t i = 0; i < dealt.questions.size(); ++i) {
        const Question& question = dealt.questions[i];
        csv += csv_row({std::to_string(i + 1), question.stem, std::visit(writer, question.task).key,
                        std::to_string(question.paragraph)});
    }
    return csv;
}

}  // namespace standpoint
