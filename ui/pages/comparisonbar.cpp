// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/comparisonbar.h"

#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>

namespace aigo {

ComparisonBar::ComparisonBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flow(new FlowLayout(this, space::s))
    , m_none(new Label(theme, TextRole::Caption, Label::Tone::Faint, this))
    , m_name(new QLineEdit(this))
    , m_save(new Button(theme, Button::Kind::Plain, this))
    , m_rename(new Button(theme, Button::Kind::Plain, this))
    , m_delete(new Button(theme, Button::Kind::Plain, this))
{
    m_flow->setContentsMargins(space::m, 0, space::m, space::s);
    m_name->setObjectName(QStringLiteral("comparisonName"));
    m_save->setObjectName(QStringLiteral("saveComparison"));
    m_rename->setObjectName(QStringLiteral("renameComparison"));
    m_delete->setObjectName(QStringLiteral("deleteComparison"));
    m_name->setFixedWidth(180);
    m_name->setMinimumHeight(Theme::controlHeight);
    m_name->setMaxLength(60);
    m_delete->setGlyph(Icon::Trash);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_none, m_name, m_save, m_rename, m_delete}) {
        m_flow->addWidget(widget);
    }
    connect(m_name, &QLineEdit::textChanged, this, &ComparisonBar::markAgain);
    connect(m_name, &QLineEdit::returnPressed, m_save, &QAbstractButton::click);
    connect(m_save, &Button::clicked, this, [this] {
        const QString name = comparisonName(m_name->text());
        if (!name.isEmpty()) {
            m_name->clear();
            Q_EMIT saveAsked(name);
        }
    });
    connect(m_rename, &Button::clicked, this, [this] {
        const QString name = comparisonName(m_name->text());
        const QString old = marked();
        if (!name.isEmpty() && !old.isEmpty()) {
            m_name->clear();
            Q_EMIT renameAsked(old, name);
        }
    });
    connect(m_delete, &Button::clicked, this, [this] {
        if (const QString name = marked(); !name.isEmpty()) {
            Q_EMIT deleteAsked(name);
        }
    });
    markAgain();
}

void ComparisonBar::setComparisons(const std::vector<SavedComparison> &comparisons)
{
    for (auto &[chip, comparison] : m_chips) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    const std::initializer_list<QWidget *> tail{m_none, m_name, m_save, m_rename, m_delete};
    for (QWidget *widget : tail) {
        m_flow->removeWidget(widget);
    }
    for (const SavedComparison &comparison : comparisons) {
        auto *chip = new Chip(m_theme, comparison.name, this);
        chip->setCheckable(true);
        chip->setMinimumHeight(Theme::controlHeight);
        chip->setObjectName(QStringLiteral("comparison-") + comparison.name);
        chip->installEventFilter(this);
        m_flow->addWidget(chip);
        chip->show();
        m_chips.emplace_back(chip, comparison);
        connect(chip, &Chip::clicked, this, [this, comparison] {
            markAgain();
            Q_EMIT chosen(comparison);
        });
    }
    for (QWidget *widget : tail) {
        m_flow->addWidget(widget);
    }
    markAgain();
}

void ComparisonBar::mark(const ComparisonChoice &choice)
{
    m_choice = choice;
    markAgain();
}

QString ComparisonBar::marked() const
{
    const auto it =
        std::find_if(m_chips.begin(), m_chips.end(), [](const auto &chip) { return chip.first->isChecked(); });
    return it == m_chips.end() ? QString() : it->second.name;
}

void ComparisonBar::markAgain()
{
    bool found = false;
    for (auto &[chip, comparison] : m_chips) {
        chip->setChecked(!found && comparison.choice == m_choice);
        found = found || chip->isChecked();
    }
    const bool named = !comparisonName(m_name->text()).isEmpty();
    m_none->setVisible(m_chips.empty());
    m_save->setEnabled(named && !m_choice.models.isEmpty());
    m_rename->setVisible(found);
    m_rename->setEnabled(named);
    m_delete->setVisible(found);
}

void ComparisonBar::begin()
{
    m_name->setFocus();
}

bool ComparisonBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        for (const auto &[chip, comparison] : m_chips) {
            if (chip == watched) {
                Q_EMIT deleteAsked(QString(comparison.name));
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ComparisonBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ComparisonBar::retranslate()
{
    m_none->setText(tr("None is kept yet."));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the comparison"));
    m_save->setText(tr("Keep"));
    m_save->setToolTip(tr("Keep what is shown under this name"));
    m_rename->setText(tr("Rename"));
    m_rename->setToolTip(tr("Give the marked comparison this name"));
    m_delete->setToolTip(tr("Delete the marked comparison"));
    m_delete->setAccessibleName(tr("Delete the marked comparison"));
}

} // namespace aigo
