// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/lineage.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <utility>

namespace aigo {

namespace {

constexpr qsizetype longestId = 1000;

template <std::size_t N>
bool isOneOf(QStringView word, const std::array<QStringView, N> &words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Where a provider lets the region or the maker go before the model with a dot (Bedrock, Oracle).
constexpr std::array<QStringView, 9> dottedRegions{u"us",     u"eu", u"apac", u"global", u"au",
                                                   u"us-gov", u"ca", u"jp",   u"sa"};
constexpr std::array<QStringView, 20> dottedMakers{u"anthropic", u"amazon",     u"meta",       u"mistral", u"cohere",
                                                   u"ai21",      u"deepseek",   u"openai",     u"qwen",    u"writer",
                                                   u"stability", u"google",     u"xai",        u"nvidia",  u"minimax",
                                                   u"moonshot",  u"moonshotai", u"twelvelabs", u"luma",    u"zai"};

/// Names that say nothing without what is before them in a path.
constexpr std::array<QStringView, 32> generic{
    u"auto",  u"auto-beta", u"dev",     u"pro",      u"schnell",  u"default",  u"latest",  u"chat",
    u"base",  u"large",     u"medium",  u"small",    u"mini",     u"edit",     u"router",  u"fast",
    u"turbo", u"free",      u"preview", u"instruct", u"lite",     u"max",      u"ultra",   u"image",
    u"video", u"audio",     u"text",    u"tts",      u"standard", u"generate", u"upscale", u"model"};

/// What comes after a colon and only routes. Serving providers are those of the Hugging Face router.
constexpr std::array<QStringView, 34> routing{u"free",           u"nitro",        u"floor",
                                              u"extended",       u"online",       u"exacto",
                                              u"beta",           u"fastest",      u"cheapest",
                                              u"preferred",      u"groq",         u"together",
                                              u"fireworks",      u"cerebras",     u"fireworks-ai",
                                              u"novita",         u"hyperbolic",   u"nebius",
                                              u"sambanova",      u"nscale",       u"scaleway",
                                              u"cohere",         u"hf-inference", u"replicate",
                                              u"featherless-ai", u"publicai",     u"ovhcloud",
                                              u"zai-org",        u"wavespeed",    u"fal-ai",
                                              u"baseten",        u"deepinfra",    u"black-forest-labs",
                                              u"openai"};

/// The last words of an id that tell how the weights are kept or served.
constexpr std::array<QStringView, 14> kept{u"fp8",   u"fp16", u"fp4",  u"bf16", u"int4", u"int8", u"nvfp4",
                                           u"mxfp4", u"awq",  u"gptq", u"gguf", u"maas", u"tee",  u"tput"};

/// A maker's name before its own family: "anthropic-claude-…" is "claude-…".
constexpr std::array<std::pair<QStringView, QStringView>, 9> makerAndFamily{{{u"anthropic", u"claude"},
                                                                             {u"openai", u"gpt"},
                                                                             {u"cohere", u"command"},
                                                                             {u"meta", u"llama"},
                                                                             {u"google", u"gemini"},
                                                                             {u"ai21", u"jamba"},
                                                                             {u"zai", u"glm"},
                                                                             {u"xai", u"grok"},
                                                                             {u"alibaba", u"qwen"}}};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

/// "v1", "2", "v1.1": a version alone.
bool isVersion(QStringView text)
{
    const QStringView rest = text.startsWith(u'v') ? text.sliced(1) : text;
    return !rest.isEmpty() && std::all_of(rest.begin(), rest.end(), [](QChar c) { return isDigit(c) || c == u'.'; });
}

/// The last part of a path, if it names a model without the rest.
QString withoutPath(const QString &id)
{
    const qsizetype slash = id.lastIndexOf(u'/');
    const QStringView last = QStringView(id).sliced(slash + 1);
    if (slash < 0 || last.size() < 2 || isOneOf(last, generic) || isVersion(last) || last.contains(u"-to-")) {
        return id;
    }
    QString name = last.toString();
    if (id.startsWith(u"accounts/fireworks/")) { // "glm-4p5": their ids have no dots
        for (qsizetype i = 1; i + 1 < name.size(); ++i) {
            if (name[i] == u'p' && isDigit(name[i - 1]) && isDigit(name[i + 1])) {
                name[i] = u'.';
            }
        }
    }
    return name;
}

/// One id on its way to its lineage.
class Reading
{
public:
    explicit Reading(QStringView id)
        : m_id(id.trimmed().left(longestId).toString().toLower())
    {}

    Lineage read()
    {
        if (m_id.startsWith(u"ft:")) { // somebody's own model, whatever it was made of
            m_out.base = m_id;
            return m_out;
        }
        m_id.remove(QLatin1Char('~'));
        m_id = withoutPath(m_id);
        dropColon();
        dropAt();
        dropDots();
        m_words = spelledAlike(m_id).split(u'-', Qt::SkipEmptyParts);
        while (dropLast()) {
        }
        takeDates();
        dropMaker();
        nameFirst();
        m_out.base = m_words.join(u'-');
        return m_out;
    }

private:
    QString m_id;
    bool m_bedrock = false;
    QStringList m_words;
    Lineage m_out;

    void served(const QString &how)
    {
        m_out.serving += (m_out.serving.isEmpty() ? QString() : QStringLiteral(",")) + how;
    }

    void dropColon()
    {
        const qsizetype colon = m_id.indexOf(u':');
        if (colon <= 0) {
            return;
        }
        const QString after = m_id.sliced(colon + 1);
        const QString head = m_id.first(colon);
        if (after == u"latest") {
            m_out.latest = true;
            m_id = head;
        } else if (isOneOf(after, routing)) {
            served(after);
            m_id = head;
        } else if (isNumber(QStringView(after).first(after.indexOf(u':') < 0 ? after.size() : after.indexOf(u':')))) {
            m_bedrock = true; // "-v1:0", "-v1:0:200k"
            m_id = head;
        } else { // "gemma3:12b", "qwen-plus:thinking"
            m_id = head + u'-' + QString(after).replace(u':', u'-');
        }
    }

    void dropAt()
    {
        const qsizetype at = m_id.lastIndexOf(u'@');
        if (at <= 0) {
            return;
        }
        const QString after = m_id.sliced(at + 1);
        m_out.latest = m_out.latest || after == u"latest";
        const bool says = after != u"latest" && after != u"default";
        m_id = m_id.first(at) + (says ? u'-' + after : QString());
    }

    void dropDots()
    {
        for (const bool maker : {false, true}) {
            const qsizetype dot = m_id.indexOf(u'.');
            if (dot <= 0 || dot + 1 >= m_id.size() || !isLetter(m_id[dot + 1])) {
                return;
            }
            const QStringView word = QStringView(m_id).first(dot);
            if (!maker && isOneOf(word, dottedRegions)) {
                m_id = m_id.sliced(dot + 1);
            } else if (maker && isOneOf(word, dottedMakers)) {
                m_bedrock = true;
                // "deepseek.r1": the maker's name is the model's.
                constexpr qsizetype tooShort = 3;
                const qsizetype dash = m_id.indexOf(u'-', dot);
                const qsizetype first = (dash < 0 ? m_id.size() : dash) - dot - 1;
                m_id = first < tooShort ? m_id.first(dot) + u'-' + m_id.sliced(dot + 1) : m_id.sliced(dot + 1);
            }
        }
    }

    /// '-' for every separator, and between three letters or more and the number after them: "llama3.1" is "llama-3-1".
    static QString spelledAlike(const QString &id)
    {
        QString out;
        int letters = 0;
        for (const QChar c : id) {
            if (isDigit(c) && letters >= 3) {
                out += u'-';
            }
            letters = isLetter(c) ? letters + 1 : 0;
            out += c == u'.' || c == u'_' || c == u' ' ? QChar(u'-') : c;
        }
        return out;
    }

    bool dropLast()
    {
        if (m_words.size() < 2) {
            return false;
        }
        const QString &last = m_words.last();
        if (last == u"latest") {
            m_out.latest = true;
        } else if (isOneOf(last, kept)) {
            served(last);
        } else if (m_words.size() > 2 && isOneOf(QString(m_words[m_words.size() - 2] + last), kept)) {
            served(m_words.takeAt(m_words.size() - 2) + last); // "int-4"
        } else if (!m_bedrock || last.size() < 2 || last[0] != u'v' || !isNumber(QStringView(last).sliced(1)) ||
                   (last != u"v1" && !isDay(m_words[m_words.size() - 2]))) {
            return false; // Bedrock's own count: "v1", and any after a day
        }
        m_words.removeLast();
        return true;
    }

    static bool isYear(QStringView text)
    {
        constexpr int first = 2019;
        constexpr int last = 2039;
        return text.size() == 4 && isNumber(text) && text.toInt() >= first && text.toInt() <= last;
    }
    static bool isMonth(QStringView text)
    {
        return text.size() == 2 && isNumber(text) && text.toInt() >= 1 && text.toInt() <= 12;
    }
    static bool isDayOfMonth(QStringView text)
    {
        return text.size() == 2 && isNumber(text) && text.toInt() >= 1 && text.toInt() <= 31;
    }
    static QDate day(QStringView text)
    {
        return text.size() == 8 && isNumber(text) && isYear(text.first(4))
                   ? QDate::fromString(text.toString(), QStringLiteral("yyyyMMdd"))
                   : QDate();
    }
    static bool isDay(QStringView text) { return day(text).isValid(); }
    /// "0613" (a month and a day) or "2507" (a year and a month).
    static bool isShortDate(QStringView text)
    {
        constexpr int firstYear = 23;
        constexpr int lastYear = 39;
        if (text.size() != 4 || !isNumber(text)) {
            return false;
        }
        const int year = text.first(2).toInt();
        return (isMonth(text.first(2)) && isDayOfMonth(text.sliced(2))) ||
               (year >= firstYear && year <= lastYear && isMonth(text.sliced(2)));
    }

    QString word(qsizetype fromEnd) const
    {
        return fromEnd <= m_words.size() ? m_words[m_words.size() - fromEnd] : QString();
    }

    void snapshot(const QString &text, QDate date, qsizetype words, qsizetype fromEnd)
    {
        if (m_out.snapshot.isEmpty()) {
            m_out.snapshot = text;
            m_out.date = date;
        }
        m_words.remove(m_words.size() - fromEnd - words, words);
    }

    bool takeDate(qsizetype end)
    {
        const QString last = word(end + 1);
        const QString second = word(end + 2);
        const QString third = word(end + 3);
        const qsizetype left = m_words.size() - end;
        if (left > 1 && isDay(last)) {
            snapshot(day(last).toString(Qt::ISODate), day(last), 1, end);
        } else if (left > 3 && isYear(third) && isMonth(second) && isDayOfMonth(last)) {
            const QString text = third + u'-' + second + u'-' + last;
            snapshot(text, QDate::fromString(text, Qt::ISODate), 3, end);
        } else if (left > 2 && isMonth(second) && isYear(last)) {
            snapshot(last + u'-' + second, {}, 2, end);
        } else if (left > 2 && isYear(second) && isMonth(last)) {
            snapshot(second + u'-' + last, {}, 2, end);
        } else if (left > 3 && isMonth(second) && isDayOfMonth(last) && (third == u"preview" || third == u"exp")) {
            snapshot(second + last, {}, 2, end);
        } else if (left > 1 && isShortDate(last)) {
            snapshot(last, {}, 1, end);
        } else if (left > 2 && last.size() == 3 && last.startsWith(u"00") && isNumber(last) && isNumberedByGoogle()) {
            snapshot(last, {}, 1, end);
        } else {
            return false;
        }
        return true;
    }

    /// Others count models so ("text-embedding-004").
    bool isNumberedByGoogle() const
    {
        const QString &family = m_words.first();
        return (family == u"gemini" || family == u"imagen" || family == u"veo") &&
               !m_words.contains(QStringLiteral("embedding"));
    }

    void takeDates()
    {
        while (takeDate(0)) {
            while (dropLast()) {
            }
        }
        if (m_words.size() > 2 && m_words.last() == u"preview" && takeDate(1)) { // "gpt-4-1106-preview"
            takeDates();
        }
    }

    void dropMaker()
    {
        for (const auto &[maker, family] : makerAndFamily) {
            if (m_words.size() > 2 && m_words[0] == maker && m_words[1].startsWith(family)) {
                m_words.removeFirst();
            }
        }
        if (m_words.size() > 2 && m_words[0] == u"databricks") {
            m_words.removeFirst();
            dropMaker();
        }
    }

    /// From 4 on Anthropic writes the name first; some sellers keep the old order.
    void nameFirst()
    {
        if (m_words.size() < 3 || m_words[0] != u"claude" || !isNumber(m_words[1]) || m_words[1].size() != 1 ||
            m_words[1] < u"4") {
            return;
        }
        const bool hasMinor = isNumber(m_words[2]) && m_words[2].size() == 1 && m_words.size() > 3;
        const qsizetype place = hasMinor ? 3 : 2;
        static const QStringList names{QStringLiteral("opus"), QStringLiteral("sonnet"), QStringLiteral("haiku")};
        if (names.contains(m_words[place])) {
            m_words.move(place, 1);
        }
    }
};

} // namespace

Lineage lineageOf(QStringView wireId)
{
    Lineage lineage = Reading(wireId).read();
    // What is left may be spelled in a way that says more once something is gone: until nothing moves.
    constexpr int enough = 64;
    for (int i = 0; i < enough; ++i) {
        Lineage again = Reading(lineage.base).read();
        if (again.base == lineage.base) {
            break;
        }
        lineage.base = std::move(again.base);
        lineage.latest = lineage.latest || again.latest;
        if (lineage.snapshot.isEmpty()) {
            lineage.snapshot = std::move(again.snapshot);
            lineage.date = again.date;
        }
        if (lineage.serving.isEmpty()) {
            lineage.serving = std::move(again.serving);
        }
    }
    return lineage;
}

} // namespace aigo
