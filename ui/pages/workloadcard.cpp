// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/workloadcard.h"

#include "ui/text/text.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QLineEdit>
#include <array>

namespace aigo {

namespace {

enum Field : std::size_t { TokensIn, TokensOut, FromCache, RequestsADay, Thinking };
constexpr std::array<const char *, 5> fieldKeys{"in", "out", "cached", "per_day", "reasoning"};
constexpr int columns = 3;

bool takesShare(std::size_t field)
{
    return field == FromCache || field == Thinking;
}

/// What the user typed as the workload's text wants it: no separators; a bare figure is a share where one is meant,
/// and "1500 t" are tokens.
QString cleaned(QString text, bool share)
{
    for (const QChar c : {QChar(u','), QChar(u' '), QChar(0xa0)}) {
        text.remove(c);
    }
    if (!share) {
        return text;
    }
    if (text.endsWith(u't', Qt::CaseInsensitive)) {
        text.chop(1);
        return text;
    }
    return text.isEmpty() || text.endsWith(u'%') ? text : text + u'%';
}

QString partText(const TokenPart &part)
{
    if (!part.share) {
        return part.value == 0 ? QStringLiteral("0 %") : Text::count(part.value) + QStringLiteral(" t");
    }
    return decimalText(part.value, 4) + QStringLiteral(" %");
}

} // namespace

WorkloadCard::WorkloadCard(const Theme &theme, QWidget *parent)
    : Card(theme, parent)
    , m_colours(theme)
    , m_workload(defaultWorkload())
    , m_batch(new Chip(theme, {}, this))
    , m_batchTitle(new Label(theme, TextRole::Caption, Label::Tone::Muted, this))
    , m_wrong(new Label(theme, TextRole::Caption, Label::Tone::Bad, this))
{
    addPresets();
    addFields();
    m_wrong->setWordWrap(true);
    m_wrong->hide();
    body()->addWidget(m_wrong);
    write();
}

void WorkloadCard::addPresets()
{
    auto *chips = new QWidget(this);
    auto *flow = new FlowLayout(chips, space::s);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const QString &key : workloadNames()) {
        auto *chip = new Chip(m_colours, {}, chips);
        chip->setCheckable(true);
        chip->setObjectName(QStringLiteral("workload-") + key);
        flow->addWidget(chip);
        m_presets.emplace_back(chip, key);
        connect(chip, &Chip::clicked, this, [this, key] {
            setWorkload(workloadNamed(key).value_or(m_workload));
            Q_EMIT workloadChanged(m_workload);
        });
    }
    body()->addWidget(chips);
}

void WorkloadCard::addFields()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    const auto place = [grid](QWidget *title, QWidget *field, std::size_t number) {
        const int row = static_cast<int>(number) / columns * 2;
        const int column = static_cast<int>(number) % columns;
        grid->addWidget(title, row, column);
        grid->addWidget(field, row + 1, column);
    };
    for (std::size_t i = 0; i < fieldKeys.size(); ++i) {
        auto *label = new Label(m_colours, TextRole::Caption, Label::Tone::Muted, this);
        auto *edit = new QLineEdit(this);
        edit->setObjectName(QStringLiteral("workload-") + QString::fromLatin1(fieldKeys[i]));
        edit->setMinimumHeight(Theme::controlHeight);
        edit->setMinimumWidth(56);
        label->setBuddy(edit);
        label->setElided(true);
        place(label, edit, i);
        m_fields.emplace_back(label, edit);
        connect(edit, &QLineEdit::textEdited, this, &WorkloadCard::read);
        connect(edit, &QLineEdit::editingFinished, this, [this] {
            if (m_wrong->isHidden()) {
                write();
            }
        });
    }
    m_batch->setCheckable(true);
    m_batch->setObjectName(QStringLiteral("batch"));
    m_batch->setMinimumHeight(Theme::controlHeight);
    m_batchTitle->setElided(true);
    place(m_batchTitle, m_batch, fieldKeys.size());
    connect(m_batch, &Chip::clicked, this, &WorkloadCard::read);
    for (int column = 0; column < columns; ++column) {
        grid->setColumnStretch(column, 1);
    }
    body()->addLayout(grid);
}

void WorkloadCard::setWorkload(const Workload &workload)
{
    m_workload = workload;
    write();
}

void WorkloadCard::write()
{
    const std::array<QString, 5> texts{Text::count(m_workload.input), Text::count(m_workload.output),
                                       partText(m_workload.cached), Text::count(m_workload.requestsPerDay),
                                       partText(m_workload.reasoning)};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].second->text() != texts[i]) {
            m_fields[i].second->setText(texts[i]);
        }
    }
    m_wrong->hide();
    m_batch->setChecked(m_workload.batch);
    markPreset();
}

void WorkloadCard::markPreset()
{
    const QString named = workloadNameOf(m_workload);
    for (const auto &[chip, key] : m_presets) {
        chip->setChecked(key == named);
    }
}

void WorkloadCard::read()
{
    QStringList parts;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        parts += QString::fromLatin1(fieldKeys[i]) + u'=' + cleaned(m_fields[i].second->text(), takesShare(i));
    }
    parts += m_batch->isChecked() ? QStringLiteral("batch=yes") : QStringLiteral("batch=no");
    auto read = parseWorkload(parts.join(u','));
    if (!read) {
        m_wrong->setText(read.error().line());
        m_wrong->show();
        return;
    }
    // "0 %" stands for no thinking and no cache, however that was written.
    for (TokenPart *part : {&read->cached, &read->reasoning}) {
        *part = part->value == 0 ? TokenPart{} : *part;
    }
    m_workload = *read;
    m_wrong->hide();
    markPreset();
    Q_EMIT workloadChanged(m_workload);
}

void WorkloadCard::retranslate()
{
    setTitle(tr("My workload"));
    for (const auto &[chip, key] : m_presets) {
        chip->setText(workloadTitle(key));
    }
    m_batchTitle->setText(tr("Service"));
    m_batch->setText(tr("Batch"));
    m_batch->setToolTip(tr("At batch prices"));
    const std::array<QString, 5> titles{tr("Tokens in"), tr("Tokens out"), tr("From cache"), tr("Requests a day"),
                                        tr("Thinking")};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i].first->setText(titles[i]);
        m_fields[i].second->setAccessibleName(titles[i]);
    }
    m_fields[FromCache].second->setToolTip(tr("A share of the tokens in, such as 50 %, or tokens, such as 1500 t"));
    m_fields[Thinking].second->setToolTip(tr("Thinking tokens on top of the answer: a share of it, such as 100 %, or "
                                             "tokens, such as 800 t; not for models that do not think"));
    write();
}

} // namespace aigo
