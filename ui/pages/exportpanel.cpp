// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/exportpanel.h"

#include "ui/text/text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

using Subject = ExportChoice::Subject;
using Format = ExportChoice::Format;
constexpr int widest = 8000;

struct FormatName
{
    Format format;
    const char *title;
    const char *suffix;
};
constexpr std::array<FormatName, 6> formats{{{Format::Csv, "CSV", "csv"},
                                             {Format::Json, "JSON", "json"},
                                             {Format::Markdown, "Markdown", "md"},
                                             {Format::Html, "HTML", "html"},
                                             {Format::Png, "PNG", "png"},
                                             {Format::Svg, "SVG", "svg"}}};

/// The names of the subjects' buttons, for whoever looks for them.
constexpr std::array<const char *, 8> subjectNames{"ofTable", "ofMonth",     "ofPrices", "ofHistory",
                                                   "ofRows",  "ofSelection", "ofCharts", "ofPoints"};

bool isTable(Subject subject)
{
    return subject == Subject::Table || subject == Subject::Rows || subject == Subject::Selection ||
           subject == Subject::Points;
}

bool isPicture(int format)
{
    return format == static_cast<int>(Format::Png) || format == static_cast<int>(Format::Svg);
}

} // namespace

QString ExportChoice::suffix() const
{
    return QString::fromLatin1(formats.at(static_cast<std::size_t>(format)).suffix);
}

ExportPanel::ExportPanel(const Theme &theme, QWidget *parent, std::vector<Subject> subjects)
    : QWidget(parent)
    , m_theme(theme)
    , m_subject(new QButtonGroup(this))
    , m_format(new QButtonGroup(this))
    , m_scale(new QButtonGroup(this))
    , m_scaleTitle(new Label(theme, TextRole::Caption, Label::Tone::Muted, this))
    , m_widthTitle(new Label(theme, TextRole::Caption, Label::Tone::Muted, this))
    , m_width(new QLineEdit(this))
    , m_bom(new Chip(theme, {}, this))
    , m_copy(new Button(theme, Button::Kind::Plain, this))
    , m_save(new Button(theme, Button::Kind::Primary, this))
    , m_progress(new Label(theme, TextRole::Caption, Label::Tone::Muted, this))
    , m_stop(new Button(theme, Button::Kind::Plain, this))
    , m_subjects(std::move(subjects))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, 0, space::m, space::s);
    column->setSpacing(space::s);
    const auto addLine = [this, column] {
        auto *line = new QWidget(this);
        auto *flow = new FlowLayout(line, space::xs);
        flow->setContentsMargins(0, 0, 0, 0);
        column->addWidget(line);
        return flow;
    };
    FlowLayout *what = addLine();
    for (const Subject subject : m_subjects) {
        const char *name = subjectNames.at(static_cast<std::size_t>(subject));
        what->addWidget(addChip(m_subject, name, static_cast<int>(subject), subject == m_subjects.front()));
    }
    setThere(Subject::History, false);
    setThere(Subject::Selection, false);
    FlowLayout *how = addLine();
    for (const FormatName &format : formats) {
        Chip *chip = addChip(m_format, format.suffix, static_cast<int>(format.format), format.format == Format::Csv);
        chip->setText(QString::fromLatin1(format.title));
        how->addWidget(chip);
    }
    FlowLayout *last = addLine();
    m_bom->setCheckable(true);
    m_bom->setObjectName(QStringLiteral("bom"));
    m_width->setObjectName(QStringLiteral("pictureWidth"));
    m_width->setValidator(new QIntValidator(0, widest, m_width));
    last->addWidget(m_bom);
    last->addWidget(m_widthTitle);
    last->addWidget(m_width);
    last->addWidget(m_scaleTitle);
    constexpr std::array<const char *, 4> scales{"scale1", "scale2", "scale3", "scale4"};
    for (int i = 1; i <= 4; ++i) {
        Chip *chip = addChip(m_scale, scales[static_cast<std::size_t>(i - 1)], i, i == 2);
        chip->setText(QStringLiteral("%1×").arg(i));
        last->addWidget(chip);
    }
    m_copy->setGlyph(Icon::Copy);
    m_copy->setObjectName(QStringLiteral("copyExport"));
    m_save->setObjectName(QStringLiteral("saveExport"));
    last->addWidget(m_copy);
    last->addWidget(m_save);
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_progress->hide();
    m_stop->setObjectName(QStringLiteral("stopExport"));
    m_stop->hide();
    last->addWidget(m_progress);
    last->addWidget(m_stop);
    for (QButtonGroup *group : {m_subject, m_format}) {
        connect(group, &QButtonGroup::idClicked, this, &ExportPanel::update);
    }
    connect(m_save, &Button::clicked, this, &ExportPanel::saveAsked);
    connect(m_copy, &Button::clicked, this, &ExportPanel::copyAsked);
    connect(m_stop, &Button::clicked, this, [this] {
        if (m_making != nullptr) {
            m_making->cancel();
        }
    });
    update();
}

Chip *ExportPanel::addChip(QButtonGroup *group, const char *name, int id, bool checked)
{
    auto *chip = new Chip(m_theme, {}, this);
    chip->setCheckable(true);
    chip->setChecked(checked);
    chip->setObjectName(QString::fromLatin1(name));
    group->addButton(chip, id);
    return chip;
}

ExportChoice ExportPanel::choice() const
{
    ExportChoice chosen;
    chosen.subject = static_cast<Subject>(m_subject->checkedId());
    chosen.format = static_cast<Format>(m_format->checkedId());
    chosen.bom = m_bom->isChecked();
    chosen.size = QSize(std::clamp(m_width->text().toInt(), 0, widest), 0);
    chosen.scale = m_scale->checkedId();
    return chosen;
}

void ExportPanel::setThere(Subject subject, bool there)
{
    QAbstractButton *button = m_subject->button(static_cast<int>(subject));
    if (button == nullptr) {
        return;
    }
    if (!there && button->isChecked()) {
        m_subject->buttons().constFirst()->setChecked(true);
    }
    button->setEnabled(there);
    update();
}

void ExportPanel::setRows(int shown, int selected)
{
    m_rows = shown;
    m_selected = selected;
    setThere(Subject::Selection, selected > 0);
    setThere(Subject::Rows, shown > 0);
    for (const Subject subject : m_subjects) {
        m_subject->button(static_cast<int>(subject))->setText(subjectText(subject));
    }
}

void ExportPanel::begin()
{
    show();
    m_subject->checkedButton()->setFocus(Qt::ShortcutFocusReason);
}

void ExportPanel::follow(const QFuture<Status> &making, const std::function<void(const std::optional<Status> &)> &then)
{
    m_making = new QFutureWatcher<Status>(this);
    connect(m_making, &QFutureWatcherBase::progressValueChanged, this, &ExportPanel::showProgress);
    connect(m_making, &QFutureWatcherBase::finished, this, [this, then] {
        const QFuture<Status> made = m_making->future();
        m_making->deleteLater();
        m_making = nullptr;
        showProgress();
        then(made.isCanceled() || made.resultCount() == 0 ? std::nullopt : std::optional(made.result()));
    });
    m_making->setFuture(making);
    showProgress();
}

/// One export at a time: what begins another is not there while one is under way.
void ExportPanel::showProgress()
{
    const bool busy = isBusy();
    const bool focus = m_save->hasFocus() || m_copy->hasFocus() || m_stop->hasFocus();
    m_save->setVisible(!busy);
    m_copy->setVisible(!busy);
    m_progress->setVisible(busy);
    m_stop->setVisible(busy);
    if (busy) {
        const int most = std::max(1, m_making->progressMaximum());
        m_progress->setText(tr("%1% done").arg(m_making->progressValue() * 100 / most));
    }
    if (focus) {
        (busy ? m_stop : m_save)->setFocus();
    }
}

/// A chart is a picture: what cannot be is not offered.
void ExportPanel::update()
{
    const bool table = isTable(static_cast<Subject>(m_subject->checkedId()));
    if (!table && !isPicture(m_format->checkedId())) {
        m_format->button(static_cast<int>(Format::Png))->setChecked(true);
    }
    for (QAbstractButton *button : m_format->buttons()) {
        button->setEnabled(table || isPicture(m_format->id(button)));
    }
    const bool picture = isPicture(m_format->checkedId());
    m_bom->setVisible(m_format->checkedId() == static_cast<int>(Format::Csv));
    m_width->setVisible(picture);
    m_widthTitle->setVisible(picture);
    m_scaleTitle->setVisible(picture);
    for (QAbstractButton *button : m_scale->buttons()) {
        button->setVisible(picture);
    }
}

void ExportPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_making != nullptr) {
            m_making->cancel();
        } else {
            Q_EMIT closed();
        }
        return;
    }
    QWidget::keyPressEvent(event);
}

void ExportPanel::retranslate()
{
    for (const Subject subject : m_subjects) {
        m_subject->button(static_cast<int>(subject))->setText(subjectText(subject));
    }
    m_bom->setText(tr("For spreadsheets"));
    m_bom->setToolTip(tr("Begin the file with a byte order mark, so that a spreadsheet reads it as UTF-8"));
    m_widthTitle->setText(tr("Width"));
    m_width->setPlaceholderText(tr("as needed"));
    const int words = m_width->fontMetrics().horizontalAdvance(m_width->placeholderText());
    m_width->setFixedWidth(std::max(72, words + space::xl + space::xs));
    m_width->setAccessibleName(tr("Width of the picture in pixels"));
    m_scaleTitle->setText(tr("Scale"));
    m_copy->setText(tr("Copy"));
    m_save->setText(tr("Save…"));
    m_stop->setText(tr("Stop"));
}

QString ExportPanel::subjectText(Subject subject) const
{
    switch (subject) {
    case Subject::Table:
        return tr("Table");
    case Subject::Month:
        return tr("Cost a month");
    case Subject::Prices:
        return tr("Prices");
    case Subject::History:
        return tr("Price history");
    case Subject::Rows:
        return tr("All %1 rows").arg(Text::count(m_rows));
    case Subject::Selection:
        return m_selected > 0 ? tr("Selection: %1").arg(Text::count(m_selected)) : tr("Selection");
    case Subject::Charts:
        return tr("Charts");
    case Subject::Points:
        return tr("Points");
    }
    return {};
}

} // namespace aigo
